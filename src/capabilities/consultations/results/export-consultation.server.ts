import { createHash } from 'node:crypto';
import { merkleRoot, receiptList } from '#core/consultations/receipts.ts';
import { exportFormat, type ConsultationExport, type ExportedParticipation } from '#core/consultations/recount.ts';
import { surveyContent, surveyFigures } from '#core/consultations/survey.ts';
import type { Ctx } from '#platform/context.ts';
import type { Consultation, SurveyStep } from '../consultation.ts';
import { receiptsOf, responsesOf } from '../participations.queries.server.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * The open data of a consultation, from which anybody counts every figure again: answers without words, in an order that
 * says nothing, and the receipts. Words are not in it: somebody may be named there.
 */
export async function exportConsultation(ctx: Ctx, { consultation, step, over }: { consultation: Consultation; step: SurveyStep; over: boolean }): Promise<ConsultationExport> {
  const key = { organisationId: consultation.organisationId, stepId: step.id };
  const receipts = receiptList(await receiptsOf(ctx.db, key));
  const responses = (await responsesOf(ctx.db, key)).map((one) => ({ ...one, place: sha256(one.id) })).toSorted((a, b) => (a.place < b.place ? -1 : 1));
  const participations = receipts.map((_, i): ExportedParticipation => {
    const response = responses[i];
    return { row: String(i + 1), state: response ? 'counted' : 'withdrawn', content: response ? surveyContent(response.chosen) : null };
  });
  return {
    format: exportFormat, consultation: consultation.id,
    steps: [{ id: step.id, participations, receipts, root: over ? merkleRoot(receipts, sha256) : null }],
    figures: surveyFigures(step.id, step.questions, participations),
  };
}
