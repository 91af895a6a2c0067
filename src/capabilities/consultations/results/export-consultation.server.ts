import { createHash } from 'node:crypto';
import { merkleRoot, receiptList } from '#core/consultations/receipts.ts';
import { exportFormat, type ConsultationExport, type ExportedParticipation, type ExportedStep, type PublishedFigure } from '#core/consultations/recount.ts';
import { surveyContent, surveyFigures } from '#core/consultations/survey.ts';
import type { Ctx } from '#platform/context.ts';
import type { Consultation } from '../consultation.ts';
import { receiptsOf } from '../participations.queries.server.ts';
import type { Step } from '../steps/step.ts';
import { responsesOf } from '../steps/survey/survey.queries.server.ts';
import { storedSurvey, type SurveyContent } from '../steps/survey/survey.stored.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * The open data of a consultation, from which anybody counts every figure again: answers without words, in an order that
 * says nothing, and the receipts. Words are not in it: somebody may be named there.
 */
export async function exportConsultation(ctx: Ctx, { consultation, steps, over }: { consultation: Consultation; steps: readonly { step: Step }[]; over: boolean }): Promise<ConsultationExport> {
  const exported: ExportedStep[] = [];
  const figures: PublishedFigure[] = [];
  for (const { step } of steps) {
    if (step.kind !== 'survey') continue;
    const counted = await countSurvey(ctx, { consultation, step: { ...step, content: storedSurvey.parse(step.content) } });
    exported.push({ id: step.id, participations: counted.participations, receipts: counted.receipts, root: over ? merkleRoot(counted.receipts, sha256) : null });
    figures.push(...counted.figures);
  }
  return { format: exportFormat, consultation: consultation.id, steps: exported, figures };
}

/** What was answered to a survey, and its figures. */
export async function countSurvey(ctx: Ctx, { consultation, step }: { consultation: Consultation; step: Step<SurveyContent> }): Promise<{ participations: ExportedParticipation[]; receipts: string[]; figures: PublishedFigure[] }> {
  const key = { organisationId: consultation.organisationId, stepId: step.id };
  const receipts = receiptList(await receiptsOf(ctx.db, key));
  const responses = (await responsesOf(ctx.db, key)).map((one) => ({ ...one, place: sha256(one.id) })).toSorted((a, b) => (a.place < b.place ? -1 : 1));
  const participations = receipts.map((_, i): ExportedParticipation => {
    const response = responses[i];
    return { row: String(i + 1), state: response ? 'counted' : 'withdrawn', content: response ? surveyContent(response.chosen) : null };
  });
  return { participations, receipts, figures: surveyFigures(step.id, step.content.questions, participations) };
}
