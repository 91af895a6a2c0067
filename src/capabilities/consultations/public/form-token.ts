import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { receiptOf } from '#core/consultations/receipts.ts';
import { isUuid } from '#core/shared/uuid.ts';
import { uuidv7 } from '#platform/ids.ts';
import { keyedHash, seal, unseal } from '#platform/secrets/seal.ts';

/** Whom one form admits: sealed by us, so that showing a page or mailing a link writes nothing. */
export interface Admission {
  stepId: string;
  voter: string;
  /** When it was made. */
  at: Date;
}

export const validHours = { none: 12, mail: 14 * 24 } as const;

const stored = z.object({ s: z.string(), v: z.string(), t: z.number(), h: z.number() });

/** The digest under which somebody takes part in a consultation by an address, which is not kept: always the same, and of this consultation only. */
export const voterByMail = (secret: string, consultationId: string, email: string): string =>
  keyedHash(secret, 'consultation', `voter|${consultationId}|${email.trim().toLowerCase()}`).toString('hex');

/** The voter of a form that asks nobody who they are: drawn for it. */
export const voterOfForm = (): string => randomBytes(32).toString('hex');

export function makeFormToken(secret: string, { stepId, voter, at }: Admission, hours: number): string {
  return seal(secret, 'consultation', JSON.stringify({ s: stepId, v: voter, t: at.getTime(), h: hours }));
}

/** Whom a token admits to a step; null for one that is not ours, of another step, or too old. */
export function readFormToken(secret: string, stepId: string, token: string, now: Date): Admission | null {
  const text = unseal(secret, 'consultation', token);
  const read = text === null ? null : stored.safeParse(JSON.parse(text));
  if (!read?.success || read.data.s !== stepId || read.data.t + read.data.h * 3_600_000 <= now.getTime()) return null;
  return { stepId, voter: read.data.v, at: new Date(read.data.t) };
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What proves one participation: its receipt, which is published, and the code that only the participant is shown. */
export interface Proof {
  id: string;
  receipt: string;
  code: string;
}

/** Follows from the token alone: the same form sent again has the same id, the same receipt and the same code. */
export function proofOf(secret: string, token: string, at: Date): Proof {
  const id = uuidv7(at, keyedHash(secret, 'consultation', `id|${token}`));
  const nonce = keyedHash(secret, 'consultation', `nonce|${token}`).toString('hex');
  return { id, receipt: receiptOf(id, nonce, sha256), code: Buffer.concat([Buffer.from(id.replaceAll('-', ''), 'hex'), Buffer.from(nonce, 'hex')]).toString('base64url') };
}

/** What somebody typed to find their participation: its code, from which the receipt follows, or the receipt alone. Null for neither. */
export function readTyped(typed: string): { receipt: string; id: string | null } | null {
  const text = typed.replaceAll(/\s/g, '');
  if (/^[0-9a-f]{64}$/.test(text)) return { receipt: text, id: null };
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.length !== 48) return null;
  const id = bytes.subarray(0, 16).toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return isUuid(id) ? { receipt: receiptOf(id, bytes.subarray(16).toString('hex'), sha256), id } : null;
}
