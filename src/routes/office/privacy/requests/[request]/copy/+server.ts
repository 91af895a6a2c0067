import { previewPackage } from '#capabilities/privacy/index.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { zipResponse } from '../../../zip-response.ts';

export const GET = endpoint(async (ctx, { params, locals }) => zipResponse(await previewPackage(ctx, locals.kit.personalData, params['request'] ?? '')));
