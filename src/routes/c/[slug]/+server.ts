import { showProject } from '#capabilities/consultations/index.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { answerOf, slugOf } from '../consultation-route.ts';

export const GET = endpoint(async (ctx, event) => answerOf(await showProject(ctx, slugOf(event))));
