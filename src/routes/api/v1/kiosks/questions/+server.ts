import { endpointInSteps } from '#platform/http/endpoint.ts';
import { signedBody } from '../signed-body.ts';

/** The words that a kiosk asks for, to be kept on it. */
export const POST = endpointInSteps(async (event) => Response.json(await event.locals.kit.devices.questions(await signedBody(event))));
