import { redirect } from '@sveltejs/kit';
import { criteriaNames } from '#capabilities/grids/index.server.ts';
import { readSet, saveSet } from '#capabilities/kiosks/index.points.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';
import { askedSet } from '../asked-set.ts';

export const load = page(async (ctx, event) => {
  const organisationId = String(event.params['organisation']);
  return { organisationId, reading: await readSet(ctx, organisationId, askedSet(event)), criteria: criteriaNames(ctx) };
});

export const actions = {
  default: action(async (ctx, event, form) => {
    const organisationId = String(event.params['organisation']);
    const { follow, from, ...fields } = Object.fromEntries([...form].map(([name, value]) => [name, String(value).slice(0, 4000)]));
    const { ref } = await saveSet(ctx, { organisationId, from: from ?? '', fields, follow: follow === 'yes' });
    redirect(303, `${localPath(ctx.locale, `/participant/${organisationId}/opinions/sets/view`)}?ref=${encodeURIComponent(ref)}&done=set`);
  }),
};
