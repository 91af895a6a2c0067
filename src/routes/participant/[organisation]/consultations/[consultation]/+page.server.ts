import { redirect } from '@sveltejs/kit';
import { readElectionGuard } from '#capabilities/consultations/index.elections.server.ts';
import { toModerate } from '#capabilities/consultations/index.moderation.server.ts';
import { readBodyResults, readWrittenAnswers } from '#capabilities/consultations/index.results.server.ts';
import { moveConsultation, moveStep, readConsultation } from '#capabilities/consultations/index.server.ts';
import { readConsulted } from '#capabilities/lived/index.server.ts';
import { consultationMoves } from '#core/consultations/states.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { problem } from '#platform/http/problem.ts';
import { consultationKey, consultationsPath } from '../consultation-key.ts';

const outcomes = ['made', 'saved', 'moved', 'step_added', 'step_changed', 'step_moved', 'step_removed'] as const;

export const load = page(async (ctx, event) => {
  const key = consultationKey(event);
  const arranged = await readConsultation(ctx, key);
  const done = event.url.searchParams.get('done');
  return {
    ...key, origin: ctx.settings.origin, arranged, results: await readBodyResults(ctx, key), written: await readWrittenAnswers(ctx, arranged), consulted: await readConsulted(ctx, key),
    toModerate: await toModerate(ctx, key),
    locked: (await readElectionGuard(ctx, key)).actions.filter(({ grounds, override }) => grounds.length > 0 && !override).map(({ action: name }) => name),
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
  order: action(async (ctx, event, form) => {
    const key = consultationKey(event);
    await moveStep(ctx, { ...key, stepId: String(form.get('step')) }, form.get('by') === 'up' ? -1 : 1);
    redirect(303, `${consultationsPath(ctx.locale, key.organisationId, `/${key.id}`)}?done=step_moved#steps`);
  }),
};
