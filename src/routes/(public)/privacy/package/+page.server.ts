import { packageIsThere } from '#capabilities/privacy/index.server.ts';
import { page } from '#platform/http/endpoint.ts';
import { problem } from '#platform/http/problem.ts';

export const load = page(async (ctx, { url }) => {
  const token = url.searchParams.get('token') ?? '';
  if (!(await packageIsThere(ctx, token))) throw problem('rights_link_invalid');
  return { token };
});
