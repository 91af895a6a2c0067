import type { Ctx } from '../context.ts';
import type { Logger } from '../log.ts';
import { finishJobRun, reportJobRun, startJobRun } from './job-run.ts';
import { JobCancelled, type Job, type LongJob, type Progress, type ShortJob } from './job.ts';
import type { ClaimedJob, Queue } from './queue.ts';

interface Claim<J extends Job> {
  queue: Queue;
  job: J;
  claimed: ClaimedJob;
  runAsSystem: <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>;
  log: Logger;
}

/** Runs one claimed job; what it throws makes the queue try again. */
export async function runJob(claim: Claim<Job>): Promise<void> {
  const { job } = claim;
  if (job.kind === 'short') return runShort({ ...claim, job });
  return runLong({ ...claim, job });
}

/** The work and the mark that it is done are one transaction: a crash repeats all of it or nothing. */
async function runShort({ queue, job, claimed, runAsSystem }: Claim<ShortJob>): Promise<void> {
  await runAsSystem(async (ctx) => {
    await job.run(ctx, claimed.data);
    await queue.complete(ctx.db, claimed);
  });
}

async function runLong({ job, claimed, runAsSystem, log }: Claim<LongJob>): Promise<void> {
  const runId = typeof claimed.data['jobRunId'] === 'string' ? claimed.data['jobRunId'] : null;
  const mark = async (write: (ctx: Ctx, id: string) => Promise<void>) => {
    if (runId) await runAsSystem((ctx) => write(ctx, runId));
  };
  const progress: Progress = {
    report: (done, total) =>
      mark(async (ctx, id) => {
        const { cancelled } = await reportJobRun(ctx.db, id, done, total);
        if (cancelled) throw new JobCancelled();
      }),
  };
  await mark((ctx, id) => startJobRun(ctx.db, id, ctx.clock.now()));
  try {
    await job.run(runAsSystem, claimed.data, progress);
    await mark((ctx, id) => finishJobRun(ctx.db, id, 'done', ctx.clock.now(), null));
  } catch (error) {
    const cancelled = error instanceof JobCancelled;
    const message = error instanceof Error ? error.message : String(error);
    log.warn({ job: job.name, err: message }, cancelled ? 'job cancelled' : 'job failed');
    await mark((ctx, id) => finishJobRun(ctx.db, id, cancelled ? 'cancelled' : 'failed', ctx.clock.now(), cancelled ? null : message));
    if (!cancelled) throw error;
  }
}
