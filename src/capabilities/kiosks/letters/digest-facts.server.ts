import { addDays, type DateRange } from '#core/calendar/date.ts';
import { daysTogether, livedChange, livedScore, type LivedScore } from '#core/opinions/lived-score.ts';
import type { Ctx } from '#platform/context.ts';
import { changesOf, type ToldChange } from '../changes/changes.queries.server.ts';
import { loadHonestyThresholds } from '#capabilities/grids/index.server.ts';
import { criterionDays } from '../reading/criterion-days.queries.server.ts';
import type { DigestPeriod } from './digest-period.ts';
import { silentKiosks, textsLeftIn, unreadTexts } from './digests.queries.server.ts';

/** What a letter tells of a body. */
export interface DigestFacts extends DigestPeriod {
  score: LivedScore | null;
  earlier: LivedScore | null;
  change: ReturnType<typeof livedChange>;
  /** Best and worst criterion, where two at least were heard enough. */
  best: { criterion: string; score: number } | null;
  worst: { criterion: string; score: number } | null;
  /** Left in the period. */
  ideas: number;
  comments: number;
  /** Texts that nobody has read yet, whenever they were left. */
  unread: number;
  changes: ToldChange[];
  silent: string[];
}

/** Opinions on a criterion under which it is not called the best or the worst. */
const leastOfCriterion = 20;

export async function digestFacts(ctx: Pick<Ctx, 'db' | 'settings'>, organisationId: string, due: DigestPeriod): Promise<DigestFacts> {
  const leastDays = loadHonestyThresholds(ctx.settings.dataDir).reading.least_days;
  const cells = await criterionDays(ctx.db, organisationId, due.period);
  const [score, earlier] = [livedScore(daysTogether(cells), leastDays), livedScore(daysTogether(await criterionDays(ctx.db, organisationId, due.before)), leastDays)];
  const criteria = [...Map.groupBy(cells, ({ criterion }) => criterion)].flatMap(([criterion, own]) => {
    const lived = criterion === '' ? null : livedScore(own, leastDays);
    return lived && lived.n >= leastOfCriterion ? [{ criterion, score: lived.score }] : [];
  }).sort((a, b) => b.score - a.score);
  const told = criteria.length > 1;
  return {
    ...due, score, earlier, change: livedChange(earlier, score), best: (told && criteria[0]) || null, worst: (told && criteria.at(-1)) || null,
    ...(await textsLeftIn(ctx.db, organisationId, due.period)), unread: await unreadTexts(ctx.db, organisationId), changes: await changesOf(ctx.db, organisationId, { unseen: true, foundIn: nightsAfter(due.period) }), silent: await silentKiosks(ctx.db, organisationId),
  };
}

/** The mornings after the days of a period: each change that nobody has seen stands in one letter of a rhythm. */
const nightsAfter = ({ from, to }: DateRange): DateRange => ({ from: addDays(from, 1), to: addDays(to, 1) });

/** Nothing was heard and nothing asks for anybody. */
export const isEmpty = ({ score, ideas, comments, changes, silent }: DigestFacts): boolean => score === null && ideas + comments + changes.length + silent.length === 0;
