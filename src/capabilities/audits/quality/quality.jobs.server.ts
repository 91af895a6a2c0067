import { reorderMission, reorderMissionJob } from '#capabilities/campaigns/index.server.ts';
import { shortJob, type Job, type Listener } from '#platform/jobs/job.ts';
import { tellDispute, tellDisputeJob } from '../disputes/tell-body.server.ts';
import { findContradictions, findContradictionsJob } from './find-contradictions.server.ts';
import { qualityEvents } from './quality.events.ts';

/** The work of quality control in the background. */
export const qualityJobs: Job[] = [
  shortJob(findContradictionsJob, async (ctx, data) => void (await findContradictions(ctx, { organisationId: String(data['organisationId']), auditId: String(data['subjectId']) }))),
  shortJob(reorderMissionJob, async (ctx, data) => void (await reorderMission(ctx, { organisationId: String(data['organisationId']), missionId: String(data['missionId']) }))),
  shortJob(tellDisputeJob, (ctx, data) => tellDispute(ctx, { organisationId: String(data['organisationId']), disputeId: String(data['subjectId']) })),
];

export const qualityListeners: Listener[] = [
  { event: 'audit.submitted', job: findContradictionsJob },
  { event: qualityEvents.corrected, job: findContradictionsJob },
  { event: qualityEvents.reorderAsked, job: reorderMissionJob },
  { event: qualityEvents.disputeRaised, job: tellDisputeJob },
  { event: qualityEvents.disputeUpheld, job: tellDisputeJob },
  { event: qualityEvents.disputeDismissed, job: tellDisputeJob },
];
