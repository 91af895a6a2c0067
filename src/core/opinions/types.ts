/** Words by language; `fr` and `en` are always there, other languages are added as data. */
export type Words = Readonly<{ fr: string; en: string } & Record<string, string>>;

export interface Choice {
  id: string;
  label: Words;
}

/** A rated question. Its id is kept through the versions of its set, and means the same wherever it stands. */
export interface RatedQuestion {
  id: string;
  /** How the steps are drawn; the value stored is the index of the step, 0 the worst, whatever the drawing. */
  kind: 'smileys' | 'scale' | 'choice' | 'yes_no';
  /** Number of steps, 2 to 5; imports may have up to 11. */
  steps: number;
  label: Words;
  /** The same in easy-to-read words. */
  easy?: Words;
  /** Words of each step, worst first; `steps` of them. */
  stepLabels?: readonly Words[];
  /** One of the 20 criteria of the edition; null where none fits. */
  criterion: string | null;
  /** Asked after a low answer (value under half of the steps) unless `reasonsFor` says otherwise. */
  reasons: readonly Choice[];
  reasonsFor?: 'low' | 'all';
  optional: boolean;
}

export interface QuestionSet {
  id: string;
  version: number;
  title: Words;
  languages: readonly string[];
  questions: readonly RatedQuestion[];
  text: 'comment' | 'idea' | 'none';
  ageBands?: readonly Choice[];
  needs?: readonly Choice[];
}

export type OpinionSource = 'kiosk' | 'scan' | 'link' | 'embed' | 'paper' | 'import';

/** An opinion as it is stored, without what only the store needs. `score` is 0..100. */
export interface Opinion {
  organisationId: string;
  siteId: string;
  pointId: string;
  id: string;
  visit: string;
  source: OpinionSource;
  set: string;
  question: string;
  criterion: string | null;
  value: number;
  steps: number;
  score: number;
  reasons: readonly string[];
  ageBand: string | null;
  need: string | null;
  givenAt: Date;
  /** Civil date at the site, 'YYYY-MM-DD'. */
  day: string;
}

/** Counts, sums of scores (0..100) and of their squares, and how many chose each step (worst first, `steps` long). */
export interface Tally {
  n: number;
  total: number;
  squares: number;
  histogram: number[];
}

/** A cell of a roll-up: all opinions, and the part of them that bears at least one mark. Cleaned = all minus marked. */
export interface RollupCell {
  all: Tally;
  marked: Tally;
}

export interface PointCell extends RollupCell {
  siteId: string;
  pointId: string;
  question: string;
  /** Empty where the question belongs to none. */
  criterion: string;
  steps: number;
  source: OpinionSource;
}

/** Of opinion_point_hour; `hour` is the instant at which the hour begins. */
export interface HourCell extends PointCell {
  hour: Date;
}

/** Of opinion_point_day. */
export interface DayCell extends PointCell {
  day: string;
}

/** Of opinion_organisation_day. */
export interface OrganisationDayCell extends RollupCell {
  question: string;
  criterion: string;
  steps: number;
  source: OpinionSource;
  day: string;
}

/** Of opinion_detail_day: how often a reason was ticked, or a rule marked an opinion. */
export interface DetailCell {
  siteId: string;
  pointId: string;
  day: string;
  question: string;
  source: OpinionSource;
  kind: 'reason' | 'mark';
  name: string;
  n: number;
  /** Of a reason: with an opinion that bears a mark. */
  markedN: number;
}

/** What the honesty filter finds of an opinion; strength 0..1. */
export interface Mark {
  rule: string;
  strength: number;
}
