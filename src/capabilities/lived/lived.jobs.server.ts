import { shortJob, type Job, type Schedule } from '#platform/jobs/job.ts';
import { releaseDueQuarter, releaseQuarterJob } from './peers/release-quarter.server.ts';

export const livedJobs: Job[] = [shortJob(releaseQuarterJob, async (ctx) => void (await releaseDueQuarter(ctx)))];

export const livedSchedules: Schedule[] = [{ job: releaseQuarterJob, cron: '50 3 * * *' }];
