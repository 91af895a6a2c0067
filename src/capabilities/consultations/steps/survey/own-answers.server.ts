import { optionIds, type SurveyQuestion } from '#core/consultations/survey.ts';
import type { Ctx } from '#platform/context.ts';
import { admit, ownParticipation } from '../../public/admit.server.ts';
import type { OpenStep, OwnGift, Typed } from '../step-kind.ts';
import { answersOf } from './survey.queries.server.ts';
import { optionLabel } from './survey-results.ts';
import type { SurveyContent } from './survey.stored.ts';

/** What a participation answered, in words. */
export async function ownAnswers(ctx: Ctx, { consultation, step, locale }: OpenStep<SurveyContent>, { participationId }: { participationId: string }): Promise<OwnGift[]> {
  const { chosen, words } = await answersOf(ctx.db, consultation.organisationId, participationId);
  const said = (question: SurveyQuestion): string => {
    const options = [chosen[question.id] ?? []].flat();
    return words[question.id] ?? optionIds(question).filter((option) => options.includes(option)).map((option) => optionLabel(question, option, locale)).join(', ');
  };
  return step.content.questions.map((question) => ({ what: question.label[locale], given: said(question) })).filter(({ given }) => given !== '');
}

/** The answers of whoever comes to correct them, as the form takes them; null where they may not. */
export async function answersToCorrect(ctx: Ctx, opened: OpenStep<SurveyContent>, token: string | null): Promise<Typed | null> {
  const admission = admit(ctx, opened, token);
  const own = admission && (await ownParticipation(ctx, opened, admission));
  if (!own?.stands) return null;
  const { chosen, words } = await answersOf(ctx.db, opened.consultation.organisationId, own.participationId);
  return new Map(Object.entries({ ...chosen, ...words }).map(([id, value]) => [id, typeof value === 'string' ? [value] : [...value]]));
}
