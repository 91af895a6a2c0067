import { redirect } from '@sveltejs/kit';
import { readChanges, seeChange, seenInput } from '#capabilities/kiosks/index.letters.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { localPath } from '#platform/http/locale.ts';

export const load = page(async (ctx, event) => {
  const organisationId = String(event.params['organisation']);
  return { organisationId, changes: await readChanges(ctx, organisationId), done: event.url.searchParams.get('done') };
});

export const actions = {
  default: action(async (ctx, event, form) => {
    const organisationId = String(event.params['organisation']);
    const { point, on } = parseForm(seenInput, form);
    await seeChange(ctx, { organisationId, pointId: point, on });
    redirect(303, localPath(ctx.locale, `/participant/${organisationId}/opinions/changes?done=seen`));
  }),
};
