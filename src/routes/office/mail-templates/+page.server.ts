import { allEditions, openEdition } from '#capabilities/registrations/index.server.ts';
import { listMailKinds } from '#capabilities/operations/index.server.ts';
import { page } from '#platform/http/endpoint.ts';
import { mailKinds } from './mail-kinds.server.ts';

export const load = page(async (ctx, { url }) => {
  const editions = allEditions(ctx).map(({ id, label }) => ({ id, label }));
  const asked = url.searchParams.get('edition');
  const edition = editions.find(({ id }) => id === asked)?.id ?? openEdition(ctx)?.id ?? editions[0]?.id ?? '';
  return { kinds: await listMailKinds(ctx, mailKinds, edition), editions, edition };
});
