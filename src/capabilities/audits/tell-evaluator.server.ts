import { isLocale } from '#core/shared/texts.ts';
import type { Ctx } from '#platform/context.ts';
import { shortJob, type Job, type Listener } from '#platform/jobs/job.ts';
import { decisionMail } from './audits.mails.ts';
import { latestDecision } from './reviews.queries.server.ts';

const tellEvaluatorJob = 'tell-evaluator';

/** Writes to the author of an audit that was just returned or rejected. An imported audit has nobody to tell. */
export async function tellEvaluator(ctx: Ctx, decided: { organisationId: string; auditId: string }): Promise<void> {
  const decision = await latestDecision(ctx.db, decided.organisationId, decided.auditId);
  if (!decision || decision.decision === 'validated') return;
  await ctx.mail(decisionMail({
    to: decision.email, name: decision.name, locale: isLocale(decision.locale) ? decision.locale : 'fr', decision: decision.decision,
    reason: decision.reason ?? '', origin: ctx.settings.origin, organisationId: decided.organisationId, missionId: decision.mission_id,
  }));
}

export const auditJobs: Job[] = [
  shortJob(tellEvaluatorJob, (ctx, data) => tellEvaluator(ctx, { organisationId: String(data['organisationId']), auditId: String(data['subjectId']) })),
];

export const auditListeners: Listener[] = [
  { event: 'audit.returned', job: tellEvaluatorJob },
  { event: 'audit.rejected', job: tellEvaluatorJob },
];
