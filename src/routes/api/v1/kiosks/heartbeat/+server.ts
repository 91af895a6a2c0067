import { endpointInSteps } from '#platform/http/endpoint.ts';
import { signedBody } from '../signed-body.ts';

/** What a kiosk says of itself; it hears its settings and the time. */
export const POST = endpointInSteps(async (event) => Response.json(await event.locals.kit.devices.heartbeat(await signedBody(event))));
