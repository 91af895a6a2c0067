import { redirect } from '@sveltejs/kit';
import { endWall, makeWall, revokeInput, wallDesk, wallInput } from '#capabilities/kiosks/index.reading.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { localPath } from '#platform/http/locale.ts';

const outcomes = ['made', 'ended'] as const;

export const load = page(async (ctx, event) => {
  const organisationId = String(event.params['organisation']);
  const done = event.url.searchParams.get('done');
  return { organisationId, desk: await wallDesk(ctx, organisationId), done: outcomes.find((one) => one === done) ?? null };
});

export const actions = {
  make: action(async (ctx, event, form) => {
    const organisationId = String(event.params['organisation']);
    await makeWall(ctx, organisationId, parseForm(wallInput, form));
    redirect(303, `${localPath(ctx.locale, `/participant/${organisationId}/opinions/walls`)}?done=made`);
  }),
  end: action(async (ctx, event, form) => {
    const organisationId = String(event.params['organisation']);
    await endWall(ctx, { organisationId, id: parseForm(revokeInput, form).wall });
    redirect(303, `${localPath(ctx.locale, `/participant/${organisationId}/opinions/walls`)}?done=ended`);
  }),
};
