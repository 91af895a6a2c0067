import { optionIds } from '#core/consultations/survey.ts';
import type { Bilingual } from '#core/questionnaire/types.ts';
import type { Ctx } from '#platform/context.ts';
import type { ConsultationKey } from '../../arrange-consultations.server.ts';
import { openOwn } from '../../results/body-results.server.ts';
import { answerCounts } from './survey-counts.queries.server.ts';
import { storedSurvey } from './survey.stored.ts';

/** A question tied to a criterion, with the count of each answer, from the worst to the best. */
export interface CriterionAnswers {
  criterion: string;
  label: Bilingual;
  counts: number[];
}

/** The questions of a consultation that are tied to a criterion of the barometer. Throws `not_found`. */
export async function criterionAnswers(ctx: Ctx, key: ConsultationKey): Promise<CriterionAnswers[]> {
  const { consultation, steps } = await openOwn(ctx, key);
  const found: CriterionAnswers[] = [];
  for (const { step } of steps) {
    const tied = step.kind === 'survey' ? storedSurvey.parse(step.content).questions.filter((question) => question.criterion !== undefined) : [];
    if (tied.length === 0) continue;
    const counts = await answerCounts(ctx.db, { organisationId: consultation.organisationId, stepId: step.id });
    for (const question of tied) {
      const chosen = (option: string) => counts.find((one) => one.question === question.id && one.option === option)?.n ?? 0;
      // Yes is the good answer: it comes last here, and first on the form.
      const order = question.kind === 'yes_no' ? ['no', 'yes'] : optionIds(question);
      found.push({ criterion: question.criterion ?? '', label: question.label, counts: order.map(chosen) });
    }
  }
  return found;
}
