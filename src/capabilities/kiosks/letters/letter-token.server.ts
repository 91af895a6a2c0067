import type { Locale } from '#core/shared/texts.ts';
import { isUuid } from '#core/shared/uuid.ts';
import type { Settings } from '#platform/env.ts';
import { localPath } from '#platform/http/locale.ts';
import { keyedHash, sameBytes } from '#platform/secrets/seal.ts';
import { letters, type Letter } from './subscription.ts';

/** Whose letter of what: all that its link says. */
export interface LetterOf {
  letter: Letter;
  organisationId: string;
  personId: string;
}

const macBytes = 16;
const uuidBytes = 16;

/** The address by which the reader of a letter stops it, signed in or not. It opens nothing else, and does not end. */
export function unsubscribeUrl({ origin, secret }: Pick<Settings, 'origin' | 'secret'>, locale: Locale, of: LetterOf): string {
  const token = Buffer.concat([bytesOf(of.organisationId), bytesOf(of.personId), macOf(secret, of)]).toString('base64url');
  return `${origin}${localPath(locale, `/letters/stop/${of.letter}/${token}`)}`;
}

/** Null for an address that is not ours. */
export function readLetterToken(secret: string, letter: string, token: string): LetterOf | null {
  const known = letters.find((one) => one === letter);
  const bytes = Buffer.from(token, 'base64url');
  if (!known || bytes.length !== 2 * uuidBytes + macBytes) return null;
  const of = { letter: known, organisationId: uuidOf(bytes.subarray(0, uuidBytes)), personId: uuidOf(bytes.subarray(uuidBytes, 2 * uuidBytes)) };
  return isUuid(of.organisationId) && isUuid(of.personId) && sameBytes(macOf(secret, of), bytes.subarray(2 * uuidBytes)) ? of : null;
}

const macOf = (secret: string, { letter, organisationId, personId }: LetterOf) => keyedHash(secret, 'letters', `${letter}|${organisationId}|${personId}`).subarray(0, macBytes);
const bytesOf = (uuid: string) => Buffer.from(uuid.replaceAll('-', ''), 'hex');
const uuidOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
