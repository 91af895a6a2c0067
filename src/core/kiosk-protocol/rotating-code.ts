const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
const length = 8;

/** A letter or digit of each byte, of those that nobody mistakes for one another. */
export const plainLetters = (chance: Uint8Array): string => Array.from(chance, (byte) => alphabet[byte % alphabet.length]).join('');

/** The minute of an instant, counted since 1970: what a rotating code is made of. */
export const minuteOf = (at: Date): number => Math.floor(at.getTime() / 60_000);

/**
 * The code that a screen shows during one minute: HMAC-SHA-256 of the minute under the key of the point, as eight letters
 * (39 bits). Runs on the kiosk, without a network, as on the server.
 */
export async function rotatingCode(key: Uint8Array<ArrayBuffer>, minute: number): Promise<string> {
  const imported = await crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const mac = new Uint8Array(await crypto.subtle.sign('HMAC', imported, new TextEncoder().encode(String(minute))));
  return plainLetters(mac.subarray(0, length));
}

/**
 * Whether a code is one that the screen showed a moment ago: of this minute, the four before (the time to unlock a phone and
 * read), or the next (a kiosk whose clock runs ahead).
 */
export async function isFreshCode(key: Uint8Array<ArrayBuffer>, code: string, now: Date): Promise<boolean> {
  const minute = minuteOf(now);
  const fresh = await Promise.all([1, 0, -1, -2, -3, -4].map((shift) => rotatingCode(key, minute + shift)));
  return fresh.includes(code);
}
