import type { Ctx } from '#platform/context.ts';
import { jobRuns, type JobRun } from '#platform/jobs/job-run.ts';
import { mayCancelJobs } from './operations.access.ts';

/** A run as its page shows it: `stopping` once somebody asked to stop it and it has not done so yet. */
export interface ShownJob extends JobRun {
  over: boolean;
  stopping: boolean;
}

/** The latest runs of long jobs, whether some go on, and whether the reader may stop them. */
export async function listJobs(ctx: Ctx): Promise<{ jobs: ShownJob[]; active: boolean; mayCancel: boolean }> {
  const jobs = (await jobRuns(ctx.db)).map((run) => ({
    ...run,
    over: run.finished_at !== null,
    stopping: run.finished_at === null && run.cancel_asked_at !== null,
  }));
  return { jobs, active: jobs.some(({ over }) => !over), mayCancel: mayCancelJobs(ctx.actor) };
}
