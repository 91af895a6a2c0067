import { redirect, type RequestEvent } from '@sveltejs/kit';
import { beginDeliberation, beginScoring, callForFiles, endJuror, nameJuror, noteTie, openJuryOffice } from '#capabilities/trophies/index.decided.server.ts';
import type { Ctx } from '#platform/context.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';
import { scoredEditionAsked } from '../../campaign-editions.ts';

export const load = page(async (ctx, event) => {
  const { editions, edition } = await scoredEditionAsked(ctx, event.url);
  return { editions: editions.map(({ id, label }) => ({ id, label })), editionId: edition.id, done: event.url.searchParams.has('done'), jury: await openJuryOffice(ctx, edition.id) };
});

/** Does what a form of this desk asks in the edition of the address, and comes back. */
async function inEdition(ctx: Ctx, event: RequestEvent, form: FormData, work: (ctx: Ctx, editionId: string, raw: unknown) => Promise<void>): Promise<never> {
  const { edition } = await scoredEditionAsked(ctx, event.url);
  await work(ctx, edition.id, Object.fromEntries(form));
  redirect(303, localPath(ctx.locale, `/office/trophies/jury?edition=${edition.id}&done`));
}

export const actions = {
  name: action((ctx, event, form) => inEdition(ctx, event, form, nameJuror)),
  end: action((ctx, event, form) => inEdition(ctx, event, form, endJuror)),
  tie: action((ctx, event, form) => inEdition(ctx, event, form, noteTie)),
  call: action((ctx, event, form) => inEdition(ctx, event, form, callForFiles)),
  score: action((ctx, event, form) => inEdition(ctx, event, form, beginScoring)),
  talk: action((ctx, event, form) => inEdition(ctx, event, form, beginDeliberation)),
};
