import type { Progress, RunStep } from '#platform/jobs/job.ts';
import { organisationsWithAudits } from './scores.queries.server.ts';
import { rescoreOrganisations } from './rescore.server.ts';

/** A long job, asked for in the office. */
export const rescoreEditionJob = 'scores.rescore-edition';

// Small enough that progress moves and a cancel is heard, large enough that a transaction's cost does not count.
const bodiesAStep = 20;

/** Scores every body of an edition from its answers, step by step. */
export async function rescoreEdition(step: RunStep, editionId: string, progress: Progress): Promise<number> {
  const ids = await step((ctx) => organisationsWithAudits(ctx.db, editionId));
  for (let start = 0; start < ids.length; start += bodiesAStep) {
    await progress.report(start, ids.length);
    await step((ctx) => rescoreOrganisations(ctx, editionId, ids.slice(start, start + bodiesAStep)));
  }
  await progress.report(ids.length, ids.length);
  return ids.length;
}
