import type { Progress, RunStep } from '#platform/jobs/job.ts';
import { lastRunOf } from '#platform/jobs/queue.ts';
import { databaseNow } from '../devices/devices.queries.server.ts';
import { pointsHeardSince } from './honesty.queries.server.ts';
import { markOpinions } from './mark-opinions.server.ts';
import { utcDay } from './note-origin.server.ts';
import { forgetOrigins } from './origin.queries.server.ts';

const hour = 3_600_000;
export const examineJob = 'kiosks.examine';
/** Opinions that were being written while the last run looked. */
const overlap = 10 * 60_000;
/** Origins serve the windows of a week, and a day for those who come late. */
const originDays = 9;

/**
 * Examines every point that received opinions in the last hours, or since the run before that came to its end however long ago,
 * one transaction a point, and forgets where visits came from. Looks back a little further: what was examined already writes nothing.
 */
export async function examineRecent(step: RunStep, progress: Pick<Progress, 'report'>, { hours, sinceLastRun = false }: { hours: number; sinceLastRun?: boolean }): Promise<{ points: number; marks: number }> {
  const heard = await step(async ({ db }) => {
    const now = await databaseNow(db);
    await forgetOrigins(db, { keysBefore: utcDay(now), originsBefore: new Date(now.getTime() - originDays * 24 * hour) });
    const last = sinceLastRun ? await lastRunOf(db, examineJob) : null;
    return pointsHeardSince(db, new Date(last ? last.getTime() - overlap : now.getTime() - hours * hour));
  });
  let marks = 0;
  for (const [done, point] of heard.entries()) {
    marks += (await step((ctx) => markOpinions(ctx, point))).marks;
    await progress.report(done + 1, heard.length);
  }
  return { points: heard.length, marks };
}
