import type { Ctx } from '#platform/context.ts';
import type { Consultation, SurveyStep } from '../consultation.ts';
import { textsOf } from '../participations.queries.server.ts';

const mostShown = 200;

/** What was written in answer to each open question, for the body to read: the latest of them. */
export async function readWrittenAnswers(ctx: Ctx, { consultation, step }: { consultation: Consultation; step: SurveyStep }): Promise<{ id: string; label: string; texts: string[] }[]> {
  const written = await textsOf(ctx.db, { organisationId: consultation.organisationId, stepId: step.id }, mostShown);
  return step.questions.filter(({ kind }) => kind === 'text').map(({ id, label }) => ({ id, label: label[ctx.locale], texts: written.filter(({ question }) => question === id).map(({ body }) => body) }));
}
