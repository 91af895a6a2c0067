import { randomBytes } from 'node:crypto';
import { uuidv7 } from '#platform/ids.ts';
import { keyedHash, sameBytes } from '#platform/secrets/seal.ts';

const timeLength = 6;
const codeLength = 1;
const randomLength = 10;
const headLength = timeLength + codeLength + randomLength;
const macLength = 12;
const validSeconds = 12 * 3600;

/** What a page that was shown bears with it. */
export interface Scan {
  /** Reference of the version of the set whose questions the page asks. */
  asks: string;
  /** It was opened by the turning code of a screen. */
  byScreenCode: boolean;
}

export interface DrawnScan extends Scan {
  nonce: string;
  drawn: Date;
}

/**
 * Who may answer once with it: a page of one collection point. It carries its own time, what the page asks, how it was
 * come to, and our signature, so that showing a page writes nothing and what is sent is read as it was asked.
 */
export function makeNonce(secret: string, { pointId, asks, byScreenCode }: Scan & { pointId: string }, now: Date, chance: Uint8Array = randomBytes(randomLength)): string {
  const head = Buffer.alloc(headLength);
  head.writeUIntBE(now.getTime(), 0, timeLength);
  head.writeUInt8(byScreenCode ? 1 : 0, timeLength);
  Buffer.from(chance).copy(head, timeLength + codeLength, 0, randomLength);
  return `${Buffer.concat([head, macOf(secret, pointId, head, asks)]).toString('base64url')}.${asks}`;
}

/** What a number of ours bears, however old; null for one that is not ours, or of another point. */
export function readNonce(secret: string, pointId: string, nonce: string): DrawnScan | null {
  const [, written = '', asks = ''] = /^([\w-]+)\.([\w:@-]+)$/.exec(nonce) ?? [];
  const bytes = Buffer.from(written, 'base64url');
  // Bytes can be written in several ways, and only one of them is the number that was drawn.
  if (bytes.length !== headLength + macLength || bytes.toString('base64url') !== written) return null;
  const head = bytes.subarray(0, headLength);
  if (!sameBytes(macOf(secret, pointId, head, asks), bytes.subarray(headLength))) return null;
  return { nonce, asks, byScreenCode: head[timeLength] === 1, drawn: new Date(head.readUIntBE(0, timeLength)) };
}

/** Twelve hours after it was drawn a number opens nothing. */
export const isStillGood = ({ drawn }: DrawnScan, now: Date): boolean => drawn.getTime() + validSeconds * 1000 > now.getTime();

const macOf = (secret: string, pointId: string, head: Uint8Array, asks: string) =>
  keyedHash(secret, 'scan', `${pointId}|${Buffer.from(head).toString('base64url')}|${asks}`).subarray(0, macLength);

/** Chance that follows from the number and what it is for: the same sending again makes the same ids and the same code. */
export function chanceFrom(secret: string, { nonce }: Pick<DrawnScan, 'nonce'>, use: string): Buffer {
  return keyedHash(secret, 'scan', `${nonce}|${use}`);
}

/** The id of what is said under a number: the same again meets its own row. */
export function idFrom(secret: string, scan: DrawnScan, use: string): string {
  return uuidv7(scan.drawn, chanceFrom(secret, scan, use));
}
