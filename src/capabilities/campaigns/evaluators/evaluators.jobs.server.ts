import { z } from 'zod';
import { shortJob, type Job, type Listener } from '#platform/jobs/job.ts';
import { accrueFees, accrueFeesJob } from './fees/accrue-fees.server.ts';

const data = z.object({ organisationId: z.string(), editionId: z.string() });

/** The work of fees in the background. */
export const evaluatorJobs: Job[] = [shortJob(accrueFeesJob, async (ctx, given) => void (await accrueFees(ctx, data.parse(given))))];

/** Each decision on an audit brings the accounts of its body's missions up to date. */
export const evaluatorListeners: Listener[] = [
  { event: 'audit.validated', job: accrueFeesJob },
  { event: 'audit.rejected', job: accrueFeesJob },
];
