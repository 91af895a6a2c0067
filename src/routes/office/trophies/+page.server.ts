import { redirect, type RequestEvent } from '@sveltejs/kit';
import { trophyStepInput } from '#capabilities/trophies/index.ts';
import { decideTrophies, fixFinalists, openTrophyDesk, planSecondRound } from '#capabilities/trophies/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { localPath } from '#platform/http/locale.ts';
import { editionAsked } from '../campaign-editions.ts';
import { trophyEditionAsked } from './trophy-edition.ts';

export const load = page(async (ctx, event) => ({ desk: await openTrophyDesk(ctx, (await trophyEditionAsked(ctx, event.url)).id) }));

// None of these can be undone: the box is ticked, then the page shows how things stand.
export const actions = {
  fix: action((ctx, event, form) => confirmed(ctx, event, form, fixFinalists)),
  plan: action((ctx, event, form) => confirmed(ctx, event, form, planSecondRound)),
  decide: action((ctx, event, form) => confirmed(ctx, event, form, decideTrophies)),
};

async function confirmed(ctx: Ctx, event: RequestEvent, form: FormData, take: (ctx: Ctx, editionId: string) => Promise<unknown>): Promise<never> {
  const { edition: asked } = parseForm(trophyStepInput, form);
  const { edition } = editionAsked(ctx, new URL(`?edition=${encodeURIComponent(asked)}`, event.url));
  await take(ctx, edition.id);
  redirect(303, `${localPath(ctx.locale, '/office/trophies')}?edition=${edition.id}`);
}
