import type { Ctx } from '#platform/context.ts';
import type { CountedQuestion, DayTally, HourTally, QuestionTotal, ReadingOf } from './board-place.ts';
import { questionDays, questionHours, questionTotals } from './rollups.queries.server.ts';

/** Days for which the hours of opinions are kept. */
export const hoursKept = 60;

type Reader = Pick<Ctx, 'db'>;

/** Every question answered at a place in a period, the most answered first, with raw and marked sums. */
export const readQuestions = (ctx: Reader, of: ReadingOf): Promise<QuestionTotal[]> => questionTotals(ctx.db, of);

/** A question at a place day by day, oldest first, raw and marked; days without opinions are not there. */
export const readSeries = (ctx: Reader, of: ReadingOf, asked: CountedQuestion): Promise<DayTally[]> => questionDays(ctx.db, of, asked);

/** A question by weekday and hour of the site's clock, between two instants; hours older than 60 days are gone. */
export const readHours = (ctx: Reader, of: Omit<ReadingOf, 'period'>, asked: CountedQuestion, between: { from: Date; to: Date }): Promise<HourTally[]> => questionHours(ctx.db, of, asked, between);
