import { verifyDocument } from '#capabilities/reports/index.server.ts';
import { page } from '#platform/http/endpoint.ts';

export const load = page(async (ctx, event) => {
  const code = event.url.searchParams.get('code')?.trim();
  return { verification: code ? await verifyDocument(ctx, code) : null };
});
