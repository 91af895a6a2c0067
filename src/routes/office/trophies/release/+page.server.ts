import { redirect } from '@sveltejs/kit';
import { invitePress, openRelease, sealPalmares, setHour, withdrawPress } from '#capabilities/trophies/index.decided.server.ts';
import type { Ctx } from '#platform/context.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';
import { scoredEditionAsked } from '../../campaign-editions.ts';

export const load = page(async (ctx, event) => {
  const { edition } = await scoredEditionAsked(ctx, event.url);
  return { editionId: edition.id, done: event.url.searchParams.get('done'), desk: await openRelease(ctx, edition.id), mayDecide: ctx.actor.roles.includes('method_lead') };
});

const back = (ctx: Ctx, editionId: string, done: string) => redirect(303, localPath(ctx.locale, `/office/trophies/release?edition=${editionId}&done=${done}`));

export const actions = {
  seal: action(async (ctx, event) => {
    const { edition } = await scoredEditionAsked(ctx, event.url);
    await sealPalmares(ctx, edition.id);
    back(ctx, edition.id, 'sealed');
  }),
  hour: action(async (ctx, event, form) => {
    const { edition } = await scoredEditionAsked(ctx, event.url);
    await setHour(ctx, edition.id, Object.fromEntries(form));
    back(ctx, edition.id, 'hour');
  }),
  press: action(async (ctx, event, form) => {
    const { edition } = await scoredEditionAsked(ctx, event.url);
    return { link: await invitePress(ctx, edition.id, Object.fromEntries(form)) };
  }),
  withdraw: action(async (ctx, event, form) => {
    const { edition } = await scoredEditionAsked(ctx, event.url);
    await withdrawPress(ctx, edition.id, String(form.get('id') ?? ''));
    back(ctx, edition.id, 'withdrawn');
  }),
};
