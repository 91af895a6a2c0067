import { readChanges } from '#capabilities/kiosks/index.letters.server.ts';
import { boardPage } from '#capabilities/kiosks/index.reading.server.ts';
import { page } from '#platform/http/endpoint.ts';

export const load = page(async (ctx, event) => {
  const organisationId = String(event.params['organisation']);
  return { organisationId, changes: await readChanges(ctx, organisationId, { unseen: true }), ...(await boardPage(ctx, organisationId, event.url.searchParams)) };
});
