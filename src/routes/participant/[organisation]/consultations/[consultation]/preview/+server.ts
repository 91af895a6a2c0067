import { consultationPolicy, previewProject, readConsultation } from '#capabilities/consultations/index.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { consultationKey } from '../../consultation-key.ts';

export const GET = endpoint(async (ctx, event) => {
  const { consultation } = await readConsultation(ctx, consultationKey(event));
  const step = Number(event.url.searchParams.get('step') ?? '');
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'content-security-policy': consultationPolicy("'none'") };
  return new Response(await previewProject(ctx, consultation, Number.isInteger(step) && step > 0 ? step : null), { headers });
});
