import { endpointInSteps } from '#platform/http/endpoint.ts';
import { signedBody } from '../kiosks/signed-body.ts';

/** Takes a signed batch of opinions of a kiosk in: a verdict for each, once all are durable. */
export const POST = endpointInSteps(async (event) => Response.json(await event.locals.kit.devices.batch(await signedBody(event))));
