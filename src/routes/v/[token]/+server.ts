import { endpointInSteps } from '#platform/http/endpoint.ts';
import { showVote, takeVote } from '../vote-route.ts';

export const GET = endpointInSteps(showVote);
export const POST = endpointInSteps(takeVote);
