import { readHonestly, type DayTally, type HonestReading } from '#core/opinions/honesty/honest-reading.ts';
import { flagTrend, type ShareOfDay, type TrendFlag } from '#core/opinions/honesty/share-trend.ts';
import type { Ctx } from '#platform/context.ts';
import { daysOf, type DayRow, type ReadingOf } from './reading.queries.server.ts';
import { loadHonestyThresholds } from './load-thresholds.server.ts';

/**
 * A question at a point as it was heard and without what is marked, between two days (ISO, both in), with the share
 * removed and the interval of method 1.10. `steps`: sets of faces of another size are another question.
 */
export async function readPointHonestly(ctx: Pick<Ctx, 'db' | 'settings'>, of: ReadingOf): Promise<HonestReading> {
  const days = await daysOf(ctx.db, of);
  return readHonestly(days.map(({ all, marked, steps }) => ({ all: tally(all, steps), marked: tally(marked, steps) })), loadHonestyThresholds(ctx.settings.dataDir).reading);
}

/** Days on which the share of the satisfied left what it was before `from`: to be looked at, no mark. The past is the days before. */
export async function trendFlags(ctx: Pick<Ctx, 'db' | 'settings'>, of: ReadingOf & { pastFrom: string }): Promise<TrendFlag[]> {
  const days = await daysOf(ctx.db, { ...of, from: of.pastFrom });
  const shares = days.map(({ day, all, steps }): ShareOfDay => ({ day, n: all.n, satisfied: tally(all, steps).satisfied }));
  return flagTrend(shares.filter(({ day }) => day < of.from), shares.filter(({ day }) => day >= of.from), loadHonestyThresholds(ctx.settings.dataDir).trend);
}

const tally = ({ n, total, histogram }: DayRow['all'], steps: number): DayTally => ({ n, total, satisfied: histogram.reduce((sum, count, value) => sum + (value > (steps - 1) / 2 ? count : 0), 0) });
