/** A text in both languages of the product; French is the original. */
export type Bilingual = { readonly fr: string; readonly en: string };

/** Score 0..100 of choosing this option; `null` = "does not apply", which leaves the score altogether. */
export type Option = { readonly id: string; readonly label: Bilingual; readonly score: number | null };

/** Score of every value up to `upTo` (inclusive) and above the band before; the last band is open (`null`). */
export type Band = { readonly upTo: number | null; readonly score: number };

export type DelayCalendar = 'working_days' | 'days';

/** How an item is answered and, where it is scored, what each answer is worth. */
export type Answering =
  | { readonly kind: 'yes_no'; readonly good: 'yes' | 'no' }
  | { readonly kind: 'scale' | 'choice'; readonly options: readonly Option[] }
  /** Several options at once: the value lists their ids, in order, separated by one space. Never scored. */
  | { readonly kind: 'choices'; readonly options: readonly Option[] }
  | { readonly kind: 'measure' | 'count'; readonly unit: string; readonly bands: readonly Band[] }
  /** Bands on the delay since the day the contact was sent, counted in `calendar`. */
  | { readonly kind: 'date'; readonly calendar: DelayCalendar; readonly bands: readonly Band[] }
  | { readonly kind: 'text'; readonly maxLength: number };

export type AnswerKind = Answering['kind'];

/** One question. Conditions may only look at items placed before it. */
export type Item = Answering & {
  readonly id: string;
  readonly label: Bilingual;
  readonly help?: Bilingual | undefined;
  /** False: the item is not applicable. */
  readonly applies: Condition | null;
  /** False (while it applies): an earlier step failed, the item is not reached. */
  readonly reachedIf: Condition | null;
};

export type Condition =
  | { readonly item: string; readonly is: string | number }
  | { readonly item: string; readonly in: readonly (string | number)[] }
  | { readonly item: string; readonly at_most: number }
  | { readonly item: string; readonly at_least: number }
  | { readonly scenario: readonly string[] }
  | { readonly persona: readonly string[] }
  | { readonly network: number }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/** What is known of a contact before it is made. `sentOn`: 'YYYY-MM-DD', the day delays are counted from. */
export type ContactContext = {
  readonly scenario?: string | null | undefined;
  readonly persona?: string | null | undefined;
  /** Slot of the social network contacted: 1 or 2. */
  readonly network?: number | null | undefined;
  readonly sentOn?: string | null | undefined;
};

export type AnswerValue = string | number | null;

/** Why an answer is empty. The first two are computed from the conditions; the person can only say `missing`. */
export type Emptiness = 'not_applicable' | 'not_reached' | 'missing';

/** Exactly one of `value` and `empty` is null. */
export type Answer = {
  readonly itemId: string;
  readonly value: AnswerValue;
  readonly empty: Emptiness | null;
  readonly note?: string | undefined;
};

/** Where an item stands. `waiting`: an earlier answer, unknown so far, decides whether it is asked. */
export type ItemStatus = 'answered' | 'to_answer' | 'waiting' | 'missing' | 'not_applicable' | 'not_reached';
