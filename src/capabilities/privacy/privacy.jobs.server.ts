import { shortJob, type Job, type Schedule } from '#platform/jobs/job.ts';
import { applyRetention, applyRetentionJob } from './apply-retention.server.ts';
import type { Held } from './find-person.server.ts';
import { remindOfficers, remindOfficersJob } from './remind-officers.server.ts';
import { removeFiles, removeFilesJob } from './remove-files.server.ts';

/** What privacy does by itself: it forgets at night, and reminds in the morning. */
export function privacyJobs(held: Held): Job[] {
  return [
    shortJob(applyRetentionJob, async (ctx) => void (await applyRetention(ctx, held))),
    shortJob(remindOfficersJob, remindOfficers),
    shortJob(removeFilesJob, (ctx, data) => removeFiles(ctx, held, data)),
  ];
}

export const privacySchedules: Schedule[] = [
  { job: applyRetentionJob, cron: '40 3 * * *' },
  { job: remindOfficersJob, cron: '30 7 * * 1-5' },
];
