import type { RequestEvent } from '@sveltejs/kit';
import { signatureHeader, type SignedBody } from '#capabilities/kiosks/index.ts';

/** The bytes that a kiosk signed, as they came. */
export async function signedBody(event: RequestEvent): Promise<SignedBody> {
  return { bytes: new Uint8Array(await event.request.arrayBuffer()), signature: event.request.headers.get(signatureHeader), address: event.getClientAddress() };
}
