import { redirect } from '@sveltejs/kit';
import { beginDeliberation, beginScoring, callForFiles, endJuror, nameJuror, noteTie, openJuryOffice } from '#capabilities/trophies/index.decided.server.ts';
import type { Ctx } from '#platform/context.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';
import { scoredEditionAsked } from '../../campaign-editions.ts';

export const load = page(async (ctx, event) => {
  const { editions, edition } = await scoredEditionAsked(ctx, event.url);
  return { editions: editions.map(({ id, label }) => ({ id, label })), editionId: edition.id, done: event.url.searchParams.has('done'), jury: await openJuryOffice(ctx, edition.id) };
});

/** A form of this desk: does its work in the edition of the address, and comes back. */
const deskAction = (work: (ctx: Ctx, editionId: string, raw: unknown) => Promise<void>) => action(async (ctx, event, form) => {
  const { edition } = await scoredEditionAsked(ctx, event.url);
  await work(ctx, edition.id, Object.fromEntries(form));
  redirect(303, localPath(ctx.locale, `/office/trophies/jury?edition=${edition.id}&done`));
});

export const actions = {
  name: deskAction(nameJuror),
  end: deskAction(endJuror),
  tie: deskAction(noteTie),
  call: deskAction(callForFiles),
  score: deskAction(beginScoring),
  talk: deskAction(beginDeliberation),
};
