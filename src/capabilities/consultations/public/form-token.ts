import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { receiptOf } from '#core/consultations/receipts.ts';
import { isUuid } from '#core/shared/uuid.ts';
import { uuidFromName } from '#platform/ids.ts';
import { keyedHash, seal, unseal } from '#platform/secrets/seal.ts';
import { stepProofs, type ParticipationProof } from '../consultation.ts';

/** Whom one form or link admits to a consultation: sealed by us, so that showing a page or mailing a link writes nothing. */
export interface Admission {
  consultationId: string;
  /** By which one person is one voter; '' for a bundle of paper, of which each form gets its own. */
  voter: string;
  /** When it was made. */
  at: Date;
  proof: ParticipationProof;
  /** The bundle of paper that is typed in. */
  batch: string | null;
  /** They came from a collection point. */
  source?: 'kiosk' | undefined;
}

/** How long what admits somebody serves, by how they were admitted. */
export const validHours: Readonly<Record<ParticipationProof, number>> = { none: 12, mail: 14 * 24, invitation: 14 * 24, paper: 12 };

const stored = z.object({ c: z.string(), v: z.string(), t: z.number(), p: z.enum([...stepProofs, 'paper']), b: z.string().nullable(), s: z.literal('kiosk').optional() });

/** The digest under which somebody takes part in a consultation by an address, which is not kept: always the same, and of this consultation only. `key`: of the consultation; once that is forgotten, nobody finds the digest of an address again. */
export const voterByMail = (secret: string, { consultationId, key, email }: { consultationId: string; key: string; email: string }): string =>
  keyedHash(secret, 'consultation', `voter|${consultationId}|${key}|${email.trim().toLowerCase()}`).toString('hex');

/** The voter of a form that asks nobody who they are: drawn for it. */
export const voterOfForm = (): string => randomBytes(32).toString('hex');

export function makeFormToken(secret: string, { consultationId, voter, at, proof, batch, source }: Admission): string {
  return seal(secret, 'consultation', JSON.stringify({ c: consultationId, v: voter, t: at.getTime(), p: proof, b: batch, s: source }));
}

/** Whom a token admits to a consultation; null for one that is not ours, of another consultation, or too old. */
export function readFormToken(secret: string, consultationId: string, token: string, now: Date): Admission | null {
  const text = unseal(secret, 'consultation', token);
  const read = text === null ? null : stored.safeParse(JSON.parse(text));
  if (!read?.success || read.data.c !== consultationId || read.data.t + validHours[read.data.p] * 3_600_000 <= now.getTime()) return null;
  return { consultationId, voter: read.data.v, at: new Date(read.data.t), proof: read.data.p, batch: read.data.b, source: read.data.s };
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What proves one participation: its receipt, which is published, and the code that only the participant is shown. */
export interface Proof {
  id: string;
  receipt: string;
  code: string;
}

/** The id of what a voter gives in a step: the same by whatever link they come. */
export const participationIdOf = (secret: string, stepId: string, voter: string): string => uuidFromName('participation', keyedHash(secret, 'consultation', `id|${stepId}|${voter}`).toString('hex'));

/** Follows from the step, the voter and the token alone: the same form sent again has the same id, the same receipt and the same code. */
export function proofOf(secret: string, { stepId, voter, token }: { stepId: string; voter: string; token: string }): Proof {
  const id = participationIdOf(secret, stepId, voter);
  const nonce = keyedHash(secret, 'consultation', `nonce|${stepId}|${token}`).toString('hex');
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
