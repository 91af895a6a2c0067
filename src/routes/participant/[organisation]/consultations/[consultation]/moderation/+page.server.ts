import { moderationDesk } from '#capabilities/consultations/index.moderation.server.ts';
import { deskPlaces } from '#capabilities/consultations/index.moderation.ts';
import { page } from '#platform/http/endpoint.ts';
import { consultationKey } from '../../consultation-key.ts';

export const load = page(async (ctx, event) => {
  const key = consultationKey(event);
  const query = event.url.searchParams;
  const place = deskPlaces.find((one) => one === query.get('place')) ?? 'waiting';
  const number = Math.max(1, Number.parseInt(query.get('page') ?? '1', 10) || 1);
  return { ...key, place, page: number, desk: await moderationDesk(ctx, key, { place, stepId: query.get('step'), page: number }) };
});
