import { keyedHash } from '#platform/secrets/seal.ts';

/** Letters and figures that nobody takes for one another (Crockford). */
export const codeSigns = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 12;

interface Listed {
  pollId: string;
  rollId: string;
}

/** The code printed for somebody on the roll: 60 bits that only our key makes, so that no list of codes is kept. `7K3Q-…` */
export function votingCode(secret: string, { pollId, rollId }: Listed): string {
  const bits = keyedHash(secret, 'staff-poll', `code|${pollId}|${rollId}`).readBigUInt64BE(0);
  const text = Array.from({ length }, (_, i) => codeSigns[Number((bits >> BigInt(5 * i)) & 31n)] ?? '').join('');
  return text.replaceAll(/(.{4})(?=.)/g, '$1-');
}

/** A code as it is written, from what was typed: forgives small letters, blanks, O and I. */
export const plainCode = (typed: string): string => typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');

/** The digest under which a code is looked up: without our key nobody makes one of the other. */
export function codeHash(secret: string, pollId: string, typed: string): string {
  return keyedHash(secret, 'staff-poll', `typed|${pollId}|${plainCode(typed)}`).toString('hex');
}
