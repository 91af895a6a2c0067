import { randomBytes } from 'node:crypto';
import { keyedHash, sameBytes } from './seal.ts';

const randomLength = 16;
const timeLength = 6;
const macLength = 32;
const seconds = 600;

/** What a challenge is for, and of whom (empty: anybody). */
export interface ChallengeUse {
  purpose: 'passkey-sign-in' | 'passkey-registration';
  personId: string;
}

/**
 * A challenge that a browser must give back signed by a passkey within ten minutes. It carries its own end and our
 * signature, so that showing a page writes nothing; base64url of time, chance and signature.
 */
export function makeChallenge(secret: string, use: ChallengeUse, now: Date): string {
  const head = Buffer.alloc(timeLength + randomLength);
  head.writeUIntBE(Math.floor(now.getTime() / 1000) + seconds, 0, timeLength);
  randomBytes(randomLength).copy(head, timeLength);
  return Buffer.concat([head, macOf(secret, use, head)]).toString('base64url');
}

/** When a challenge of ours ends; null for one that is not ours, of another use, or that has ended. */
export function endOfChallenge(secret: string, use: ChallengeUse, challenge: string, now: Date): Date | null {
  const bytes = Buffer.from(challenge, 'base64url');
  if (bytes.length !== timeLength + randomLength + macLength) return null;
  const head = bytes.subarray(0, timeLength + randomLength);
  if (!sameBytes(macOf(secret, use, head), bytes.subarray(head.length))) return null;
  const end = new Date(head.readUIntBE(0, timeLength) * 1000);
  return end > now ? end : null;
}

function macOf(secret: string, { purpose, personId }: ChallengeUse, head: Uint8Array): Buffer {
  return keyedHash(secret, 'challenge', `${purpose}|${personId}|${Buffer.from(head).toString('base64url')}`);
}
