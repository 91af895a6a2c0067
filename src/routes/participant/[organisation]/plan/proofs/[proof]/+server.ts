import { readProof } from '#capabilities/improvement/index.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { proofResponse } from '../../../../../proof-response.ts';

/** A proof of an action or of a commitment, as it was sent. */
export const GET = endpoint(async (ctx, event) => proofResponse(await readProof(ctx, { organisationId: String(event.params['organisation']), id: String(event.params['proof']) })));
