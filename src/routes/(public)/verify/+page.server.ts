import { verifyDocument } from '#capabilities/reports/index.server.ts';
import { verifyAward } from '#capabilities/trophies/index.decided.server.ts';
import { page } from '#platform/http/endpoint.ts';

export const load = page(async (ctx, event) => {
  const code = event.url.searchParams.get('code')?.trim();
  const verification = code ? await verifyDocument(ctx, code) : null;
  return { verification, award: verification?.state === 'unknown' ? await verifyAward(ctx, verification.code) : null, today: ctx.clock.now().toISOString().slice(0, 10) };
});
