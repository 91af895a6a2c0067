import { keyedHash } from '#platform/secrets/seal.ts';

/** The key under which the screens of a point make their code of the minute; given to enrolled kiosks with their settings. */
export function rotatingKey(secret: string, pointId: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(keyedHash(secret, 'rotating-code', pointId));
}
