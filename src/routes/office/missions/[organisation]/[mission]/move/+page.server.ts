import { redirect } from '@sveltejs/kit';
import { moveByHand, overrideInput, previewMove, missionKey } from '#capabilities/campaigns/index.planning.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm, parseInput } from '#platform/http/form-input.ts';

const askedInput = overrideInput.omit({ reason: true });

export const load = page(async (ctx, event) => {
  const asked = parseInput(askedInput, Object.fromEntries(['evaluator', 'from', 'to', 'half'].map((name) => [name, event.url.searchParams.get(name) ?? ''])));
  const { broken, pointsBefore, pointsAfter } = await previewMove(ctx, missionKey(event.params), asked);
  return { asked, broken, lost: Math.round((pointsAfter - pointsBefore) * 10) / 10, back: event.url.pathname.replace(/\/move$/, '') };
});

export const actions = {
  default: action(async (ctx, event, form) => {
    await moveByHand(ctx, missionKey(event.params), parseForm(overrideInput, form));
    redirect(303, `${event.url.pathname.replace(/\/move$/, '')}?moved`);
  }),
};
