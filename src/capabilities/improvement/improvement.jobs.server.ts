import { shortJob, type Job, type Listener, type Schedule } from '#platform/jobs/job.ts';
import type { JobData } from '#platform/jobs/queue.ts';
import { measureEffects, measureEffectsJob } from './effects/measure-effects.server.ts';
import { expertEvents } from './expert/expert.events.ts';
import { tellBody, tellDateJob, tellExpert, tellExpertJob, tellHeldJob } from './expert/tell-presentation.server.ts';
import { remindOwners, remindOwnersJob } from './plan/remind-owners.server.ts';

const fileOf = (data: JobData) => ({ organisationId: String(data['organisationId']), id: String(data['subjectId']) });

export const improvementJobs: Job[] = [
  shortJob(remindOwnersJob, remindOwners),
  shortJob(measureEffectsJob, (ctx, data) => measureEffects(ctx, String(data['editionId']))),
  shortJob(tellExpertJob, (ctx, data) => tellExpert(ctx, fileOf(data))),
  shortJob(tellDateJob, (ctx, data) => tellBody(ctx, fileOf(data), 'dated')),
  shortJob(tellHeldJob, (ctx, data) => tellBody(ctx, fileOf(data), 'held')),
];

export const improvementListeners: Listener[] = [
  { event: 'edition.published', job: measureEffectsJob },
  { event: expertEvents.assigned, job: tellExpertJob },
  { event: expertEvents.dated, job: tellDateJob },
  { event: expertEvents.held, job: tellHeldJob },
];

/** Beside the reminders of orders, in the morning. */
export const improvementSchedules: Schedule[] = [{ job: remindOwnersJob, cron: '40 8 * * *' }];
