import { mailPolicy, previewMail, unpackDraft } from '#capabilities/operations/index.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { askedWords } from '../asked.server.ts';

/** A mail with examples in its places, laid out as its reader will see it, shut in a sandbox of its own. */
export const GET = endpoint(async (ctx, event) => {
  const typed = unpackDraft(event.url.searchParams.get('draft') ?? '') ?? { subject: '', text: '' };
  const { html } = previewMail(ctx, askedWords(ctx, event), typed);
  return new Response(html, {
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': mailPolicy(html), 'x-frame-options': 'SAMEORIGIN', 'cache-control': 'no-store' },
  });
});
