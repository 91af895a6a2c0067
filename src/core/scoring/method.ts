/**
 * Version of the method of `docs/method.md`. It changes when the same answers and the same grid would give
 * another figure; every stored score carries it.
 */
export const methodVersion = '2026.1';

/** Above this share of missing answers an audit goes back to its evaluator. */
export const returnedAbove = 0.2;

/** Under either of these a figure is an indication only. */
export const firmFrom = { audits: 4, answers: 20 } as const;

export const confidence = 0.95;
