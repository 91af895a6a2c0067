import { fetchPackage } from '#capabilities/privacy/index.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { formOf } from '#platform/http/request-body.ts';
import { zipResponse } from '../../../../office/privacy/zip-response.ts';

/** The copy behind a mailed link: sent for, not followed, so that no program that opens links makes one. */
export const POST = endpoint(async (ctx, { request, locals }) => {
  const form = await formOf(request);
  return zipResponse(await fetchPackage(ctx, locals.kit.personalData, String(form.get('token') ?? '')));
});
