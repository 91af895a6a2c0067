export type { Mark, Opinion, OpinionSource, QuestionSet, RatedQuestion, Tally } from '#core/opinions/types.ts';
