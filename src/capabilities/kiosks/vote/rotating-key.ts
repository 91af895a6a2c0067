import { keyedHash } from '#platform/secrets/seal.ts';

/**
 * The key under which the screens of a point make their code of the minute; given to enrolled kiosks with their settings.
 * Each kiosk of the point that is taken out of use moves it on: that one cannot follow.
 */
export function rotatingKey(secret: string, { id, keyTurn }: { id: string; keyTurn: number }): Uint8Array<ArrayBuffer> {
  return new Uint8Array(keyedHash(secret, 'rotating-code', `${id} ${keyTurn}`));
}
