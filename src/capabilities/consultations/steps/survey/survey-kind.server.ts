import { escapeHtml } from '#core/shared/escape-html.ts';
import type { Ctx } from '#platform/context.ts';
import { publicTexts } from '../../public/public.texts.ts';
import type { StepSource } from '../../results/open-data.ts';
import { receivedText } from '../../results/received-text.ts';
import { participationCounts } from '../../results/received.queries.server.ts';
import { resultsHtml } from '../../results/results-html.ts';
import type { StepResults } from '../../results/step-results.ts';
import { stepName } from '../step.ts';
import { defineStepKind, type OpenStep } from '../step-kind.ts';
import { surveyCount, surveyTable } from './count-survey.server.ts';
import { ownAnswers } from './own-answers.server.ts';
import { surveyFields } from './survey-form.ts';
import { surveyInput } from './survey.input.ts';
import { shownWords, wordsTable } from './shown-words.server.ts';
import { deleteAnswers } from './survey.queries.server.ts';
import { surveyTables } from './survey-results.ts';
import { storedSurvey, type SurveyContent } from './survey.stored.ts';
import { showSurvey, takeSurvey } from './take-survey.server.ts';

/** Some questions, answered once. */
export const surveyKind = defineStepKind({
  kind: 'survey', content: storedSurvey, fields: { read: surveyInput, of: surveyFields },
  show: async (ctx, opened, request) => showSurvey(ctx, opened, request),
  take: takeSurvey,
  box: async (_ctx, { step, locale }) => `<p><strong>${publicTexts[locale].questions(step.content.questions.length)}</strong></p>`,
  outcome: surveyOutcome,
  results: surveyResults,
  count: surveyCount,
  openData: [surveyTable, wordsTable],
  own: ownAnswers,
  withdraw: (ctx, { consultation }, participationId) => deleteAnswers(ctx.db, consultation.organisationId, participationId),
});

async function surveyResults(ctx: Ctx, source: StepSource<SurveyContent>): Promise<StepResults> {
  const { consultation: { organisationId }, step: { id, content: { questions } }, locale } = source;
  return { sentences: [], tables: surveyTables(questions, await surveyCount.figures(ctx, source), locale), quotes: await shownWords(ctx.db, { organisationId, stepId: id }, questions, locale) };
}

async function surveyOutcome(ctx: Ctx, opened: OpenStep<SurveyContent>): Promise<string> {
  const { locale, step, steps, consultation: { organisationId } } = opened;
  const t = publicTexts[locale];
  const counts = await participationCounts(ctx.db, { organisationId, stepId: step.id });
  const heading = steps.length === 1 ? t.results : `${t.results}\u202f: ${escapeHtml(stepName(step, locale))}`;
  if (counts.received === 0) return `<section><h2>${heading}</h2><p>${t.noResults}</p></section>`;
  return `<section><h2>${heading}</h2><p class=l>${receivedText(counts, locale)}</p><p class=q>${t.notRepresentative} ${t.proof[step.proof]}</p>${resultsHtml(await surveyResults(ctx, opened), locale)}</section>`;
}
