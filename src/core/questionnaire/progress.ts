import type { Evaluation } from './evaluate.ts';

/** `share`: 0..1 of the questions known to be asked; 1 when nothing is left to answer. */
export type Progress = {
  readonly answered: number;
  readonly missing: number;
  readonly toAnswer: number;
  readonly share: number;
  /** Place of the first item left to answer, or `null`. */
  readonly next: number | null;
};

/** How far a questionnaire has been filled in. An item given as missing is dealt with. */
export function progressOf({ statuses }: Pick<Evaluation, 'statuses'>): Progress {
  let answered = 0;
  let missing = 0;
  let toAnswer = 0;
  for (const status of statuses) {
    if (status === 'answered') answered += 1;
    else if (status === 'missing') missing += 1;
    else if (status === 'to_answer') toAnswer += 1;
  }
  const done = answered + missing;
  const next = statuses.indexOf('to_answer');
  return {
    answered,
    missing,
    toAnswer,
    share: toAnswer === 0 ? 1 : done / (done + toAnswer),
    next: next < 0 ? null : next,
  };
}
