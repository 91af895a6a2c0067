import { redirect } from '@sveltejs/kit';
import { badgeSvg, changeOwnPlace, giveBack, ownPlace, ownPlaceInput } from '#capabilities/meetings/index.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { localPath } from '#platform/http/locale.ts';

const tokenOf = ({ params }: { params: Partial<Record<string, string>> }): string => String(params['token']);

export const load = page(async (ctx, event) => {
  const own = await ownPlace(ctx, tokenOf(event));
  return { own, path: localPath(ctx.locale, `/meetings/mine/${tokenOf(event)}`), code: `data:image/svg+xml,${encodeURIComponent(badgeSvg(own.attendee, 2))}`, saved: event.url.searchParams.has('saved') };
});

export const actions = {
  change: action(async (ctx, event, form) => {
    await changeOwnPlace(ctx, tokenOf(event), parseForm(ownPlaceInput, form));
    redirect(303, localPath(ctx.locale, `/meetings/mine/${tokenOf(event)}?saved`));
  }),
  giveBack: action(async (ctx, event) => {
    await giveBack(ctx, tokenOf(event));
    redirect(303, localPath(ctx.locale, `/meetings/mine/${tokenOf(event)}`));
  }),
};
