import { longJob, type Job, type Schedule } from '#platform/jobs/job.ts';
import { keepMonths } from './upkeep/keep-months.server.ts';

const keepMonthsJob = 'kiosks.keep-months';

export const kioskJobs: Job[] = [
  longJob(keepMonthsJob, async (step) => void (await keepMonths(step))),
];

export const kioskSchedules: Schedule[] = [{ job: keepMonthsJob, cron: '10 3 * * *' }];
