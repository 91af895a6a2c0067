import { redirect } from '@sveltejs/kit';
import { exportConsultation, moveConsultation, readConsultation, readWrittenAnswers } from '#capabilities/consultations/index.server.ts';
import { surveyResults } from '#capabilities/consultations/index.ts';
import { consultationMoves } from '#core/consultations/states.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { problem } from '#platform/http/problem.ts';
import { consultationKey, consultationsPath } from '../consultation-key.ts';

const outcomes = ['made', 'saved', 'moved'] as const;

export const load = page(async (ctx, event) => {
  const key = consultationKey(event);
  const arranged = await readConsultation(ctx, key);
  const { figures } = await exportConsultation(ctx, { ...arranged, over: false });
  const done = event.url.searchParams.get('done');
  return {
    ...key, arranged, results: surveyResults(arranged.step.questions, figures, ctx.locale), written: await readWrittenAnswers(ctx, arranged),
    done: outcomes.find((one) => one === done) ?? null,
  };
});

export const actions = {
  move: action(async (ctx, event, form) => {
    const key = consultationKey(event);
    const move = consultationMoves.find((one) => one === form.get('move'));
    if (!move) throw problem('form_incomplete');
    if (form.get('confirmed') !== 'yes') throw problem('consultation_not_confirmed');
    await moveConsultation(ctx, key, move);
    redirect(303, `${consultationsPath(ctx.locale, key.organisationId, `/${key.id}`)}?done=moved`);
  }),
};
