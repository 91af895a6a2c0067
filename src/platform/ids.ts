import { createHash, randomBytes } from 'node:crypto';

/** Lays 16 bytes out as a UUID of the given version (RFC 9562). */
function layOut(bytes: Uint8Array, version: number): string {
  const b = Buffer.from(bytes.subarray(0, 16));
  b[6] = ((b[6] ?? 0) & 0x0f) | (version << 4);
  b[8] = ((b[8] ?? 0) & 0x3f) | 0x80;
  const hex = b.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** A UUIDv7: 48 bits of milliseconds, then chance; ids made in order sort in order. */
export function uuidv7(at: Date = new Date(), chance: Uint8Array = randomBytes(10)): string {
  const bytes = Buffer.alloc(16);
  bytes.writeUIntBE(at.getTime(), 0, 6);
  Buffer.from(chance).copy(bytes, 6, 0, 10);
  return layOut(bytes, 7);
}

/**
 * A name-based UUID (version 8, SHA-256): the same names always give the same id, so that loading the same
 * fact twice is a no-op.
 */
export function uuidFromName(...names: string[]): string {
  return layOut(createHash('sha256').update(names.join('\u001f')).digest(), 8);
}

/** An unguessable token for links, and the hash under which it is kept. */
export function secretToken(): { token: string; hash: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashToken(token) };
}

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

export interface Ids {
  next(): string;
}

export const randomIds: Ids = { next: () => uuidv7() };
