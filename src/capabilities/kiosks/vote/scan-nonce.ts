import { randomBytes } from 'node:crypto';
import { uuidv7 } from '#platform/ids.ts';
import { keyedHash, sameBytes } from '#platform/secrets/seal.ts';

const timeLength = 6;
const randomLength = 10;
const macLength = 12;
const validSeconds = 12 * 3600;

/** Who may answer once with it: a page of one collection point. It carries its own time and our signature, so that showing a page writes nothing. */
export function makeNonce(secret: string, pointId: string, now: Date, chance: Uint8Array = randomBytes(randomLength)): string {
  const head = Buffer.alloc(timeLength + randomLength);
  head.writeUIntBE(now.getTime(), 0, timeLength);
  Buffer.from(chance).copy(head, timeLength, 0, randomLength);
  return Buffer.concat([head, macOf(secret, pointId, head)]).toString('base64url');
}

/** When a number of ours was drawn; null for one that is not ours, of another point, or more than twelve hours old. */
export function nonceTime(secret: string, pointId: string, nonce: string, now: Date): Date | null {
  const bytes = Buffer.from(nonce, 'base64url');
  if (bytes.length !== timeLength + randomLength + macLength) return null;
  const head = bytes.subarray(0, timeLength + randomLength);
  if (!sameBytes(macOf(secret, pointId, head), bytes.subarray(head.length))) return null;
  const drawn = bytes.readUIntBE(0, timeLength);
  return drawn + validSeconds * 1000 > now.getTime() ? new Date(drawn) : null;
}

const macOf = (secret: string, pointId: string, head: Uint8Array) =>
  keyedHash(secret, 'scan', `${pointId}|${Buffer.from(head).toString('base64url')}`).subarray(0, macLength);

/** Chance that follows from the number and what it is for: the same sending again makes the same ids and the same code. */
export function chanceFrom(secret: string, nonce: string, use: string): Buffer {
  return keyedHash(secret, 'scan', `${nonce}|${use}`);
}

/** The id of what is said under a number: the same again meets its own row. */
export function idFrom(secret: string, nonce: string, drawn: Date, use: string): string {
  return uuidv7(drawn, chanceFrom(secret, nonce, use));
}
