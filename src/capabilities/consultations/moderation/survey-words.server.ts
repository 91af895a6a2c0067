import { isUuid } from '#core/shared/uuid.ts';
import type { Ctx } from '#platform/context.ts';
import { storedSurvey } from '../steps/survey/survey.stored.ts';
import type { ModeratedKind, ModeratedStep, ModeratedText } from './moderated-kind.ts';
import { moderatedWords, placeWords, wordsStates, type ModeratedWords } from './moderated.queries.server.ts';

/** Their name: the participation and the question. */
function ofSubject(subject: string): { participationId: string; question: string } | null {
  const [participationId = '', question = ''] = subject.split(':');
  return isUuid(participationId) && question !== '' ? { participationId, question } : null;
}

function asModerated({ locale }: Pick<Ctx, 'locale'>, step: ModeratedStep) {
  const questions = new Map(storedSurvey.parse(step.content).questions.map(({ id, label }) => [id, label[locale]]));
  return ({ participationId, question, ...words }: ModeratedWords): ModeratedText => ({ ...words, kind: 'survey_text', subject: `${participationId}:${question}`, stepId: step.id, language: 'fr', context: questions.get(question) ?? null });
}

/** Words written in answer to the open questions of a survey: nobody but the body reads them before they are moderated. */
export const surveyWords: ModeratedKind = {
  kind: 'survey_text', steps: ['survey'],
  list: async (ctx, organisationId, step, page) => (await moderatedWords(ctx.db, { organisationId, stepId: step.id }, page)).map(asModerated(ctx, step)),
  counts: (ctx, organisationId, stepIds) => wordsStates(ctx.db, organisationId, stepIds),
  read: async (ctx, organisationId, step, subject) => {
    const of = ofSubject(subject);
    return of ? (await moderatedWords(ctx.db, { organisationId, stepId: step.id }, { of, limit: 1, offset: 0 })).map(asModerated(ctx, step))[0] : undefined;
  },
  place: async (ctx, organisationId, subject, placement) => {
    const of = ofSubject(subject);
    if (of) await placeWords(ctx.db, organisationId, of, placement);
  },
};
