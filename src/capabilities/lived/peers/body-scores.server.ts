import { criterionDays } from '#capabilities/kiosks/index.lived.server.ts';
import type { DateRange } from '#core/calendar/date.ts';
import { daysTogether, livedScore, type LivedScore } from '#core/opinions/lived-score.ts';
import type { Bounds } from '#core/statistics/wilson.ts';
import type { Ctx } from '#platform/context.ts';
import type { ReleaseRule } from './release-rule.input.ts';

/** A score that rests on enough opinions of enough days to be compared. */
export interface FirmScore {
  opinions: number;
  score: number;
  interval: Bounds;
  /** Of the score, in points squared, and its degrees of freedom. */
  variance: number;
  degreesOfFreedom: number;
}

/** Of all opinions under '', of criteria under their ids. */
export type BodyScores = ReadonlyMap<string, FirmScore>;

/** The scores of a body over some days, without what is marked; empty where it was not heard enough as a whole. */
export async function bodyScores({ db }: Pick<Ctx, 'db'>, organisationId: string, days: DateRange, { least, least_of_criterion: leastOf }: Pick<ReleaseRule, 'least' | 'least_of_criterion'>): Promise<BodyScores> {
  const cells = await criterionDays(db, organisationId, days);
  const all = firm(livedScore(daysTogether(cells), least.days), least);
  if (!all) return new Map();
  const criteria = [...Map.groupBy(cells, ({ criterion }) => criterion)].flatMap(([criterion, own]): [string, FirmScore][] => {
    const one = criterion === '' ? null : firm(livedScore(own, leastOf.days), leastOf);
    return one ? [[criterion, one]] : [];
  });
  return new Map([['', all], ...criteria]);
}

function firm(lived: LivedScore | null, least: { opinions: number; days: number }): FirmScore | null {
  if (!lived?.interval || !lived.size || lived.n < least.opinions || lived.days < least.days) return null;
  return { opinions: lived.n, score: lived.score, interval: lived.interval, variance: (lived.score * (100 - lived.score)) / lived.size, degreesOfFreedom: lived.days - 1 };
}
