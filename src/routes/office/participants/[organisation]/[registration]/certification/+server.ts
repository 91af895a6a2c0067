import { certificationProof } from '#capabilities/registrations/index.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { proofResponse } from '../../../../../proof-response.ts';

/** The proof of a certification, as it was sent. */
export const GET = endpoint(async (ctx, { params }) => proofResponse(await certificationProof(ctx, { organisationId: params['organisation'] ?? '', registrationId: params['registration'] ?? '' })));
