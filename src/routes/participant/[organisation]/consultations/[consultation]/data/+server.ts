import { exportConsultation, readConsultation } from '#capabilities/consultations/index.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { fileResponse } from '../../../../../file-response.ts';
import { consultationKey } from '../../consultation-key.ts';

export const GET = endpoint(async (ctx, event) => {
  const { consultation, steps, state } = await readConsultation(ctx, consultationKey(event));
  const over = state === 'closed' || state === 'decided' || state === 'archived';
  return fileResponse(JSON.stringify(await exportConsultation(ctx, { consultation, steps: steps.map((step) => ({ step })), over })), { fileName: `${consultation.slug}.json`, mediaType: 'application/json; charset=utf-8' });
});
