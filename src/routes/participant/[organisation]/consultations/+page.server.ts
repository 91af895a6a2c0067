import { listConsultations } from '#capabilities/consultations/index.server.ts';
import { page } from '#platform/http/endpoint.ts';

export const load = page(async (ctx, event) => {
  const organisationId = String(event.params['organisation']);
  return { organisationId, list: await listConsultations(ctx, organisationId) };
});
