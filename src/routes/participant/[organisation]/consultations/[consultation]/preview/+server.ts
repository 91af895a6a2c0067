import { consultationPolicy, previewProject, readConsultation } from '#capabilities/consultations/index.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { consultationKey } from '../../consultation-key.ts';

export const GET = endpoint(async (ctx, event) => {
  const { consultation } = await readConsultation(ctx, consultationKey(event));
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'content-security-policy': consultationPolicy("'none'") };
  return new Response(await previewProject(ctx, consultation), { headers });
});
