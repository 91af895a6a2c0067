import type { Ctx } from '#platform/context.ts';
import type { Consultation } from '../../consultation.ts';
import { countSurvey } from '../../results/export-consultation.server.ts';
import type { Step } from '../step.ts';
import { textsOf } from './survey.queries.server.ts';
import { surveyResults, type SurveyResults } from './survey-results.ts';
import { storedSurvey, type SurveyContent } from './survey.stored.ts';

const mostShown = 200;

interface WrittenAnswers {
  id: string;
  label: string;
  texts: string[];
}

export interface ReadSurvey {
  id: string;
  position: number;
  results: SurveyResults;
  written: WrittenAnswers[];
}

/** What was answered to each survey of a consultation, as counts and as written. */
export async function readSurveys(ctx: Ctx, { consultation, steps }: { consultation: Consultation; steps: readonly Step[] }): Promise<ReadSurvey[]> {
  const read: ReadSurvey[] = [];
  for (const step of steps.filter(({ kind }) => kind === 'survey')) {
    const of = { consultation, step: { ...step, content: storedSurvey.parse(step.content) } };
    const { figures } = await countSurvey(ctx, of);
    read.push({ id: step.id, position: step.position, results: surveyResults(of.step.content.questions, figures, ctx.locale), written: await readWrittenAnswers(ctx, of) });
  }
  return read;
}

/** What was written in answer to each open question of a step, for the body to read: the latest of them. */
async function readWrittenAnswers(ctx: Ctx, { consultation, step }: { consultation: Consultation; step: Step<SurveyContent> }): Promise<WrittenAnswers[]> {
  const open = step.content.questions.filter(({ kind }) => kind === 'text');
  if (open.length === 0) return [];
  const written = await textsOf(ctx.db, { organisationId: consultation.organisationId, stepId: step.id }, mostShown);
  return open.map(({ id, label }) => ({ id, label: label[ctx.locale], texts: written.filter(({ question }) => question === id).map(({ body }) => body) }));
}
