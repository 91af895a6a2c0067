import { keyedHash } from '#platform/secrets/seal.ts';

/** Six digits that open the technician's screen of one kiosk, without a network: they keep the curious out, not thieves. */
export function technicianCode(secret: string, kioskId: string): string {
  return String(Buffer.from(keyedHash(secret, 'technician-code', kioskId)).readUInt32BE(0) % 1_000_000).padStart(6, '0');
}
