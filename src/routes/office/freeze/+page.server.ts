import { redirect, type RequestEvent } from '@sveltejs/kit';
import { confirmation, freezeTexts } from '#capabilities/benchmarks/index.ts';
import { freezeState, publishEdition } from '#capabilities/benchmarks/index.server.ts';
import { listNational } from '#capabilities/reports/index.server.ts';
import { scoresTexts } from '#capabilities/scores/index.ts';
import { freezeEdition, requireMethodLead } from '#capabilities/scores/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { localPath } from '#platform/http/locale.ts';
import { editionAsked, scoredEditionAsked } from '../campaign-editions.ts';

export const load = page(async (ctx, event) => {
  const { edition } = await scoredEditionAsked(ctx, event.url);
  return { state: await freezeState(ctx, edition.id), documents: await listNational(ctx, edition.id), breadcrumb: [{ label: scoresTexts[ctx.locale].title, href: localPath(ctx.locale, '/office/scores') }, { label: freezeTexts[ctx.locale].title }] };
});

// Steps that cannot be undone: the method lead ticks the box, then sees the page as it stands.
export const actions = {
  freeze: action((ctx, event, form) => confirmed(ctx, event, form, (own, editionId, { waiver }) => freezeEdition(own, editionId, { codingWaiver: waiver }))),
  publish: action((ctx, event, form) => confirmed(ctx, event, form, publishEdition)),
};

async function confirmed(ctx: Ctx, event: RequestEvent, form: FormData, take: (ctx: Ctx, editionId: string, typed: { waiver: string }) => Promise<unknown>): Promise<never> {
  requireMethodLead(ctx.actor);
  const { edition: asked, waiver } = parseForm(confirmation, form);
  const { edition } = editionAsked(ctx, new URL(`?edition=${encodeURIComponent(asked)}`, event.url));
  await take(ctx, edition.id, { waiver });
  redirect(303, `${localPath(ctx.locale, '/office/freeze')}?edition=${edition.id}`);
}
