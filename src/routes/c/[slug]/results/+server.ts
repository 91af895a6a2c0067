import { showResults } from '#capabilities/consultations/index.results.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { answerOf, slugOf, tokenOf } from '../../consultation-route.ts';

export const GET = endpoint(async (ctx, event) => answerOf(await showResults(ctx, slugOf(event), tokenOf(event))));
