import { version } from '$app/env';
import { page } from '#platform/http/endpoint.ts';

// Lives on the device: what it asks and what it keeps come from there.
export const csr = true;

/** No frame of the site stands around it; nothing in it depends on who asks. */
export const load = page(async () => ({ bare: true, version }));
