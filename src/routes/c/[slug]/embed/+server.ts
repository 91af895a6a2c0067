import { embedCard } from '#capabilities/consultations/index.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { answerOf, slugOf } from '../../consultation-route.ts';

/** The card that other sites show in a frame. */
export const GET = endpoint(async (ctx, event) => answerOf(await embedCard(ctx, slugOf(event)), '*'));
