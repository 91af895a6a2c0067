import { kioskQuestions } from '#capabilities/kiosks/index.points.server.ts';
import { page } from '#platform/http/endpoint.ts';
import { askedSet } from '../asked-set.ts';

// The screens of a kiosk live on the device.
export const csr = true;

/** A set as a kiosk would show it, to be tried. */
export const load = page(async (ctx, event) => ({ bare: true, questions: await kioskQuestions(ctx, { organisationId: String(event.params['organisation']) }, askedSet(event)) }));
