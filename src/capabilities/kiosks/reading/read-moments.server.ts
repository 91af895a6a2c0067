import { addDays } from '#core/calendar/date.ts';
import { localClock } from '#core/calendar/local-clock.ts';
import { cleaned } from '#core/opinions/rollup.ts';
import type { Ctx } from '#platform/context.ts';
import type { BoardHour, BoardMoment } from './board.ts';
import type { CountedQuestion, DayTally, HeardTally, ReadingOf } from './board-place.ts';
import { bothFigures, sumOf, type BothSpreads } from './figures-of.ts';
import { hoursKept, stretchesOf, stretchOf, type Grain } from './period.ts';
import { questionHours, questionInstants } from './rollups.queries.server.ts';

const dayMs = 24 * 3_600_000;

interface MomentsOf {
  grain: Grain;
  days: readonly DayTally[];
  spreads: BothSpreads;
  timeZone: string;
}

/** The stretches of a period in order, those without opinions too; of one day its hours from the first to the last that was heard. */
export async function readMoments(ctx: Pick<Ctx, 'db'>, of: ReadingOf, asked: CountedQuestion, { grain, days, spreads, timeZone }: MomentsOf): Promise<BoardMoment[]> {
  if (grain === 'hour') return hoursOfDay(ctx, of, asked, { spreads, timeZone });
  const stretches = Map.groupBy(days, ({ day }) => stretchOf(day, grain));
  return stretchesOf(of.period, grain).map((at) => moment(at, stretches.get(at) ?? [], asked, spreads));
}

const moment = (at: string, cells: readonly HeardTally[], { steps }: CountedQuestion, spreads: BothSpreads): BoardMoment => ({ at, ...bothFigures(sumOf(cells, steps), spreads) });

async function hoursOfDay(ctx: Pick<Ctx, 'db'>, of: ReadingOf, asked: CountedQuestion, { spreads, timeZone }: Pick<MomentsOf, 'spreads' | 'timeZone'>): Promise<BoardMoment[]> {
  const clock = localClock(timeZone);
  const day = of.period.from;
  // A civil day of any zone lies within these instants.
  const cells = (await questionInstants(ctx.db, of, asked, around(day, day))).map((cell) => ({ ...cell, at: clock(cell.at.getTime()) })).filter(({ at }) => at.date === day);
  const hours = Map.groupBy(cells, ({ at }) => Math.floor(at.minute / 60));
  const heard = [...hours.keys()];
  if (heard.length === 0) return [];
  const [first, last] = [Math.min(...heard), Math.max(...heard)];
  return Array.from({ length: last - first + 1 }, (_, i) => moment(String(first + i), hours.get(first + i) ?? [], asked, spreads));
}

const around = (from: string, to: string) => ({ from: new Date(Date.parse(`${from}T00:00:00Z`) - dayMs), to: new Date(Date.parse(`${to}T00:00:00Z`) + 2 * dayMs) });

/** Weekday-hours of the last days of a period for which hours are kept, cleaned. */
export async function hoursOf(ctx: Pick<Ctx, 'db'>, of: ReadingOf, asked: CountedQuestion, timeZone: string): Promise<BoardHour[]> {
  const { from, to } = of.period;
  const kept = addDays(to, 1 - hoursKept);
  const clock = localClock(timeZone);
  const midnight = (day: string) => {
    const utc = Date.parse(`${day}T00:00:00Z`);
    const { date, minute } = clock(utc);
    return new Date(utc - (minute - (date < day ? 1440 : 0)) * 60_000);
  };
  const hours = await questionHours(ctx.db, of, asked, { from: midnight(from > kept ? from : kept), to: midnight(addDays(to, 1)) });
  return hours.map(({ weekday, hour, ...heard }) => {
    const { n, total } = cleaned(heard);
    return { weekday, hour, n, score: n > 0 ? total / n : null };
  });
}
