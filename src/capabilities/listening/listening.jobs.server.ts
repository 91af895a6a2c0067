import { longJob, type Job, type Schedule } from '#platform/jobs/job.ts';
import { importMentionsJob, runImport } from './entry/run-import.server.ts';
import { tidyListening, tidyListeningJob } from './entry/tidy.server.ts';

export const listeningJobs: Job[] = [
  longJob(importMentionsJob, (step, data, progress) => runImport(step, { organisationId: String(data['organisationId']), id: String(data['id']) }, progress)),
  longJob(tidyListeningJob, (step) => tidyListening(step)),
];

export const listeningSchedules: Schedule[] = [{ job: tidyListeningJob, cron: '3 * * * *' }];
