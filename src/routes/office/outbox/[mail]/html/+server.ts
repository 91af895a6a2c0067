import { mailPolicy, readMail } from '#capabilities/operations/index.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';

/** The mail as its reader sees it, shut in a sandbox of its own. */
export const GET = endpoint(async (ctx, { params }) => {
  const { html_body: html } = await readMail(ctx, params['mail'] ?? '');
  return new Response(html, {
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': mailPolicy(html), 'x-frame-options': 'SAMEORIGIN' },
  });
});
