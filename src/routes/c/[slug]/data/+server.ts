import { showData } from '#capabilities/consultations/index.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { problem } from '#platform/http/problem.ts';
import { slugOf } from '../../consultation-route.ts';
import { fileResponse } from '../../../file-response.ts';

export const GET = endpoint(async (ctx, event) => {
  const data = await showData(ctx, slugOf(event));
  if (!data) throw problem('not_found');
  return fileResponse(data.json, { fileName: data.name, mediaType: 'application/json; charset=utf-8' });
});
