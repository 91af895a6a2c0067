import { measureSeverity, type TesterAudit } from '#core/quality/tester-severity.ts';
import { carriersOf } from '#capabilities/audits/index.quality.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { mayScore } from '../scores.access.ts';
import { cellsOf } from '../scores.queries.server.ts';
import { replaceSeverity } from './severity.queries.server.ts';

/** Asked for in the office. */
export const measureSeverityJob = 'scores.measure-severity';

/**
 * Measures how strictly each tester of an edition gives points beside the others (docs/method.md). Published scores stay as
 * they are: severity is for training. Says whether there were audits enough.
 */
export async function measureTesters(ctx: Ctx, editionId: string): Promise<boolean> {
  const carriers = new Map((await carriersOf(ctx.db, editionId)).map(({ auditId, carrierId }) => [auditId, carrierId]));
  const audits = (await cellsOf(ctx.db, { editionId })).flatMap(({ auditId, organisationId, stored }): TesterAudit[] => {
    const testerId = carriers.get(auditId);
    const score = scoreOf(Object.values(stored.cells));
    return testerId === undefined || score === null ? [] : [{ score, bodyId: organisationId, testerId, channel: stored.channel }];
  });
  const measure = measureSeverity(audits);
  if (!measure) return false;
  await replaceSeverity(ctx.db, editionId, measure, ctx.clock.now());
  return true;
}

/** Points of an audit by itself: the sums of its cells, those weighing what their items weigh. */
function scoreOf(cells: readonly (readonly [n: number, d: number, answered: number, missing: number])[]): number | null {
  const n = cells.reduce((all, cell) => all + cell[0], 0);
  const d = cells.reduce((all, cell) => all + cell[1], 0);
  return d > 0 ? n / d : null;
}

/** Has the testers of an edition measured, as a job. Throws `not_allowed`. */
export async function requestSeverity(ctx: Ctx, editionId: string): Promise<void> {
  if (!mayScore(ctx.actor)) throw problem('not_allowed');
  await ctx.enqueue(measureSeverityJob, { editionId });
  await ctx.record({ name: 'severity.asked', subjectType: 'edition', subjectId: editionId, editionId });
}
