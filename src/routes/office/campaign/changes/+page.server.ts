import { redirect, type RequestEvent } from '@sveltejs/kit';
import { awayInput, carriersIn, closeSite, closureInput, countsByDepartment, markAway, openRefusals, startReplan, startWhatIf, waitingSites, whatIfInput } from '#capabilities/campaigns/index.planning.server.ts';
import { editionsInField } from '#capabilities/campaigns/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { localPath } from '#platform/http/locale.ts';
import { editionAsked } from '../../campaign-editions.ts';

export const load = page(async (ctx, event) => {
  const edition = await editionOf(ctx, event.url);
  return {
    editionId: edition, today: ctx.clock.today(), noted: event.url.searchParams.has('noted'),
    refusals: await openRefusals(ctx.db, edition),
    people: await carriersIn(ctx.db, edition),
    sites: await waitingSites(ctx.db, edition),
    departments: (await countsByDepartment(ctx.db, { editionId: edition }, ctx.clock.today())).flatMap(({ code }) => code ?? []),
  };
});

export const actions = {
  away: action(async (ctx, event, form) => {
    await markAway(ctx, parseForm(awayInput, form));
    return noted(event);
  }),
  closure: action(async (ctx, event, form) => {
    await closeSite(ctx, parseForm(closureInput, form));
    return noted(event);
  }),
  replan: action(async (ctx, event) => toRun(ctx, await startReplan(ctx, await editionOf(ctx, event.url)))),
  what_if: action(async (ctx, event, form) => {
    const { department, more } = parseForm(whatIfInput, form);
    return toRun(ctx, await startWhatIf(ctx, await editionOf(ctx, event.url), { departmentCode: department, more }));
  }),
};

async function editionOf(ctx: Ctx, url: URL): Promise<string> {
  const [inField] = await editionsInField(ctx.db);
  return editionAsked(ctx, url, inField).edition.id;
}

function noted({ url }: RequestEvent): never {
  redirect(303, `${url.pathname}?edition=${encodeURIComponent(url.searchParams.get('edition') ?? '')}&noted#replan`);
}

function toRun(ctx: Ctx, id: string): never {
  redirect(303, localPath(ctx.locale, `/office/campaign/plans/${id}?follow`));
}
