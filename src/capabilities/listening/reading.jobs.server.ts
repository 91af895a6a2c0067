import { longJob, type Job, type Schedule } from '#platform/jobs/job.ts';
import { sendAlerts, sendAlertsJob } from './alerts/send-alerts.server.ts';
import { compareBodies, compareBodiesJob } from './patterns/compare-bodies.server.ts';
import { workOutBoards, workOutJob } from './figures/work-out.server.ts';

export const listeningReadingJobs: Job[] = [
  longJob(workOutJob, async (step, _data, progress) => void (await workOutBoards(step, progress))),
  longJob(compareBodiesJob, async (step) => void (await compareBodies(step))),
  longJob(sendAlertsJob, async (step, _data, progress) => void (await sendAlerts(step, progress))),
];

export const listeningReadingSchedules: Schedule[] = [
  { job: workOutJob, cron: '*/10 * * * *' },
  { job: compareBodiesJob, cron: '15 4 * * *' },
  { job: sendAlertsJob, cron: '20 7 * * *' },
];
