import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

// RFC 6238 with what every application supports: HMAC-SHA-1, six digits, steps of thirty seconds.
const stepSeconds = 30;
const digits = 6;
const secretBytes = 20;
/** Steps accepted before and after the current one: clocks differ, and typing takes time. */
const tolerance = 1;

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** A new secret, in base32 as applications take it. */
export function newTotpSecret(): string {
  return base32(randomBytes(secretBytes));
}

export function base32(bytes: Uint8Array): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => alphabet[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}

function fromBase32(text: string): Buffer {
  const bits = [...text].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)));
}

export function stepOf(now: Date): number {
  return Math.floor(now.getTime() / 1000 / stepSeconds);
}

/** The code of a step (RFC 4226, section 5.3). */
export function totpCode(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', fromBase32(secret)).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 0x0f;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 10 ** digits).padStart(digits, '0');
}

/** The step whose code this is, near `now` and later than `lastStep`; null when there is none. */
export function stepOfCode(secret: string, code: string, { now, lastStep }: { now: Date; lastStep: number }): number | null {
  const current = stepOf(now);
  let found: number | null = null;
  for (let step = current - tolerance; step <= current + tolerance; step++) {
    if (step > lastStep && sameText(totpCode(secret, step), code)) found = step;
  }
  return found;
}

function sameText(a: string, b: string): boolean {
  const [first, second] = [Buffer.from(a), Buffer.from(b)];
  return first.length === second.length && timingSafeEqual(first, second);
}

/** The address that an application reads from the square code. */
export function totpAddress(secret: string, account: string): string {
  const issuer = 'Parvis';
  return `otpauth://totp/${issuer}:${encodeURIComponent(account)}?${new URLSearchParams({ secret, issuer, period: String(stepSeconds), digits: String(digits) })}`;
}
