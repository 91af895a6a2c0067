import { readSurvey, type SurveyFaults } from '#core/consultations/survey.ts';
import type { Ctx } from '#platform/context.ts';
import { hasReceipt, insertParticipation } from '../participations.queries.server.ts';
import { proofOf, readFormToken, type Proof } from './form-token.ts';
import type { OpenConsultation } from './open-consultation.server.ts';

/** What was typed in a step, by field; `k` is the token of the form. */
export type Typed = ReadonlyMap<string, readonly string[]>;

export type Participated =
  | { outcome: 'counted'; proof: Proof }
  /** `expired`: the form or link is not ours or too old; `already`: this address has taken part by another link. */
  | { outcome: 'not_open' | 'expired' | 'already' }
  | { outcome: 'faults'; faults: SurveyFaults; nothing: boolean };

/**
 * Takes what somebody answered. Everything stored follows from the token of the form, so the same sending again meets its
 * own row and is answered alike; another sending by the same voter is not counted.
 */
export async function takePart(ctx: Ctx, { consultation: { organisationId }, step, stepNow }: OpenConsultation, typed: Typed): Promise<Participated> {
  if (stepNow !== 'open') return { outcome: 'not_open' };
  const token = typed.get('k')?.[0] ?? '';
  const admission = readFormToken(ctx.settings.secret, step.id, token, ctx.clock.now());
  if (!admission) return { outcome: 'expired' };
  const read = readSurvey(step.questions, (question) => typed.get(question) ?? []);
  if ('faults' in read) return { outcome: 'faults', ...read };
  const proof = proofOf(ctx.settings.secret, token, admission.at);
  const at = { organisationId, stepId: step.id };
  const isNew = await insertParticipation(ctx.db, { ...at, id: proof.id, receipt: proof.receipt, voter: admission.voter, proof: step.proof, answers: read.answers, at: ctx.clock.now() });
  return isNew || (await hasReceipt(ctx.db, at, proof.receipt)) ? { outcome: 'counted', proof } : { outcome: 'already' };
}
