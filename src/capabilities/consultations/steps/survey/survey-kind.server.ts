import { publicTexts } from '../../public/public.texts.ts';
import { countSurvey } from '../../results/export-consultation.server.ts';
import { defineStepKind } from '../step-kind.ts';
import { surveyFields } from './survey-form.ts';
import { surveyInput } from './survey.input.ts';
import { resultsHtml } from './survey-outcome.ts';
import { deleteAnswers } from './survey.queries.server.ts';
import { surveyResults } from './survey-results.ts';
import { storedSurvey } from './survey.stored.ts';
import { showSurvey, takeSurvey } from './take-survey.server.ts';

/** Some questions, answered once. */
export const surveyKind = defineStepKind({
  kind: 'survey', content: storedSurvey, fields: { read: surveyInput, of: surveyFields },
  show: async (ctx, opened, request) => showSurvey(ctx, opened, request),
  take: takeSurvey,
  box: async (_ctx, { step, locale }) => `<p><strong>${publicTexts[locale].questions(step.content.questions.length)}</strong></p>`,
  outcome: async (ctx, opened) => resultsHtml(opened, surveyResults(opened.step.content.questions, (await countSurvey(ctx, opened)).figures, opened.locale)),
  count: null,
  openData: [],
  withdraw: (ctx, { consultation }, participationId) => deleteAnswers(ctx.db, consultation.organisationId, participationId),
});
