/**
 * What a computation can honestly say. A figure is never replaced by 0: it is a value, or it does not
 * apply (with the reason), or there is not enough data (with what is missing).
 */
export type Value<T> = { readonly kind: 'value'; readonly value: T };
export type NotApplicable<R extends string = string> = { readonly kind: 'not_applicable'; readonly reason: R };
export type NotEnoughData<M extends string = string> = { readonly kind: 'not_enough_data'; readonly missing: M };

/** `R` and `M` are stable codes, turned into sentences by the catalogue of whoever shows them. */
export type Outcome<T, R extends string = string, M extends string = string> =
  | Value<T>
  | NotApplicable<R>
  | NotEnoughData<M>;

export const value = <T>(content: T): Value<T> => ({ kind: 'value', value: content });

export const notApplicable = <R extends string>(reason: R): NotApplicable<R> => ({ kind: 'not_applicable', reason });

export const notEnoughData = <M extends string>(missing: M): NotEnoughData<M> => ({ kind: 'not_enough_data', missing });

export const hasValue = <T>(outcome: Outcome<T>): outcome is Value<T> => outcome.kind === 'value';

/** The value, or `null` when there is none; for sorting and arithmetic, never for display. */
export const valueOrNull = <T>(outcome: Outcome<T>): T | null => (outcome.kind === 'value' ? outcome.value : null);
