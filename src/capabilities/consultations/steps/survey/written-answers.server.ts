import type { Ctx } from '#platform/context.ts';
import type { Consultation } from '../../consultation.ts';
import type { Step } from '../step.ts';
import { textsOf } from './survey.queries.server.ts';
import { storedSurvey } from './survey.stored.ts';

const mostShown = 200;

export interface WrittenAnswers {
  stepId: string;
  id: string;
  label: string;
  texts: string[];
}

/** What was written in answer to each open question of the surveys of a consultation, for its body to read: the latest of them. */
export async function readWrittenAnswers(ctx: Ctx, { consultation, steps }: { consultation: Consultation; steps: readonly Step[] }): Promise<WrittenAnswers[]> {
  const read: WrittenAnswers[] = [];
  for (const step of steps.filter(({ kind }) => kind === 'survey')) {
    const open = storedSurvey.parse(step.content).questions.filter(({ kind }) => kind === 'text');
    if (open.length === 0) continue;
    const written = await textsOf(ctx.db, { organisationId: consultation.organisationId, stepId: step.id }, mostShown);
    read.push(...open.map(({ id, label }) => ({ stepId: step.id, id, label: label[ctx.locale], texts: written.filter(({ question }) => question === id).map(({ body }) => body) })));
  }
  return read;
}
