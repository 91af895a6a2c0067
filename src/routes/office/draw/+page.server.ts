import { redirect } from '@sveltejs/kit';
import {
  beaconInput, commitDraw, currentDrawEdition, drawDesk, drawStepInput, enterBeacon, freezeList, giveNextPlace, lateFreezeInput, nextPlaceInput,
} from '#capabilities/registrations/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { localPath } from '#platform/http/locale.ts';

export const load = page(async (ctx, event) => ({ desk: await drawDesk(ctx, event.url.searchParams.get('edition') ?? currentDrawEdition(ctx)) }));

// Steps that cannot be undone: the box is ticked, then the page shows how things stand.
export const actions = {
  commit: action(async (ctx, _event, form) => {
    const { edition } = parseForm(drawStepInput, form);
    await commitDraw(ctx, edition);
    shown(ctx, edition);
  }),
  freeze: action(async (ctx, _event, form) => {
    const { edition } = parseForm(drawStepInput, form);
    await freezeList(ctx, edition);
    shown(ctx, edition);
  }),
  freezeLate: action(async (ctx, _event, form) => {
    const { edition, beaconOn, reason } = parseForm(lateFreezeInput, form);
    await freezeList(ctx, edition, { beaconOn, reason });
    shown(ctx, edition);
  }),
  beacon: action(async (ctx, _event, form) => {
    const { edition, value, again } = parseForm(beaconInput, form);
    await enterBeacon(ctx, { editionId: edition, value, again });
    shown(ctx, edition);
  }),
  next: action(async (ctx, _event, form) => {
    const { edition, registration } = parseForm(nextPlaceInput, form);
    await giveNextPlace(ctx, { editionId: edition, registrationId: registration });
    shown(ctx, edition);
  }),
};

function shown(ctx: Ctx, edition: string): never {
  redirect(303, `${localPath(ctx.locale, '/office/draw')}?edition=${edition}`);
}
