import { showResults } from '#capabilities/consultations/index.results.server.ts';
import { answerOf, slugOf, tokenOf, visit } from '../../consultation-route.ts';

export const GET = visit(async (ctx, event) => answerOf(await showResults(ctx, slugOf(event), tokenOf(event))));
