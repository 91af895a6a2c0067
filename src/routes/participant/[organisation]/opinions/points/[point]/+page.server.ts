import { redirect } from '@sveltejs/kit';
import { readQuestionSet, readPoint, setPointState, showNextQuestion, mayArrangePoints, voteAddress } from '#capabilities/kiosks/index.points.server.ts';
import { questionForPoint, questionsForPoints } from '#capabilities/consultations/index.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';
import { problem } from '#platform/http/problem.ts';
import { pointKey } from '../point-key.ts';

const outcomes = ['opened', 'saved', 'paused', 'active'] as const;

export const load = page(async (ctx, event) => {
  const key = pointKey(event);
  const point = await readPoint(ctx, key);
  const done = event.url.searchParams.get('done');
  return {
    ...key, point, setTitle: (await readQuestionSet(ctx, key.organisationId, point.setRef)).title[ctx.locale], link: voteAddress(ctx.settings, point),
    questions: await questionsForPoints(ctx, key.organisationId),
    mayArrange: mayArrangePoints(ctx.actor), done: outcomes.find((one) => one === done) ?? null,
  };
});

export const actions = {
  next: action(async (ctx, event, form) => {
    const key = pointKey(event);
    const path = String(form.get('path') ?? '');
    await showNextQuestion(ctx, key, path === '' ? null : await questionForPoint(ctx, key.organisationId, path));
    redirect(303, `${localPath(ctx.locale, `/participant/${key.organisationId}/opinions/points/${key.id}`)}?done=saved`);
  }),
  state: action(async (ctx, event, form) => {
    const key = pointKey(event);
    const state = form.get('state');
    if (state !== 'active' && state !== 'paused') throw problem('form_incomplete');
    await setPointState(ctx, key, state);
    redirect(303, `${localPath(ctx.locale, `/participant/${key.organisationId}/opinions/points/${key.id}`)}?done=${state}`);
  }),
};
