/** Satisfied, not satisfied, or mentioned without being judged. */
export type Polarity = -1 | 0 | 1;
export const polarities = [-1, 0, 1] as const satisfies readonly Polarity[];

/** A part of a text, by places of its letters; `to` is the first after it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What a sentence says of one subject. `criterion` is null where it says something of none of the criteria. */
export interface Subject {
  readonly criterion: string | null;
  readonly polarity: Polarity;
}

/** The same as found by a machine. `doubtful`: a person should look before it counts. */
export interface FoundSubject extends Subject {
  /** Probability of the criterion, 0..1. */
  readonly sure: number;
  /** Probability of the polarity, 0..1. */
  readonly surePolarity: number;
  readonly doubtful: boolean;
  /** The words that decided for the criterion and for the polarity, the weightiest first. */
  readonly because: { readonly criterion: readonly Reason[]; readonly polarity: readonly Reason[] };
}

/** A word of the text and how much it weighed, as a share of all that spoke for the finding. */
export interface Reason extends Span {
  readonly share: number;
}

export interface UnderstoodSentence extends Span {
  /** One for each criterion; of none where the sentence speaks of no criterion. Never empty. */
  readonly subjects: readonly FoundSubject[];
}
