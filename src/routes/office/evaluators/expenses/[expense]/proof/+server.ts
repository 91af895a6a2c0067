import { expenseProof } from '#capabilities/campaigns/index.evaluators.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { proofResponse } from '../../../../../proof-response.ts';

/** The proof of an expense, as it was sent. */
export const GET = endpoint(async (ctx, event) => proofResponse(await expenseProof(ctx, String(event.params['expense']))));
