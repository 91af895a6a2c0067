import { embedCard } from '#capabilities/consultations/index.server.ts';
import { answerOf, slugOf, visit } from '../../consultation-route.ts';

/** The card that other sites show in a frame. */
export const GET = visit(async (ctx, event) => answerOf(await embedCard(ctx, slugOf(event)), '*'));
