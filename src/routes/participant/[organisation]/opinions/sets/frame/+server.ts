import { previewSet, votePolicy } from '#capabilities/kiosks/index.points.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { askedSet } from '../asked-set.ts';

/** What phones would show of a set, for the frames of its preview. */
export const GET = endpoint(async (ctx, event) => {
  const { searchParams } = event.url;
  const html = await previewSet(ctx, String(event.params['organisation']), { ref: askedSet(event), language: searchParams.get('l') ?? 'fr', easy: searchParams.get('e') === '1' });
  return new Response(html, {
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'private, no-store', 'content-security-policy': votePolicy("'self'"), 'x-frame-options': 'SAMEORIGIN' },
  });
});
