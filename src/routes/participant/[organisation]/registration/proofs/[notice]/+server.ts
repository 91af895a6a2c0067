import { noticeProof } from '#capabilities/registrations/index.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { proofResponse } from '../../../../../proof-response.ts';

/** The proof of a staff notice, as it was sent. */
export const GET = endpoint(async (ctx, event) => proofResponse(await noticeProof(ctx, { organisationId: String(event.params['organisation']), noticeId: String(event.params['notice']) })));
