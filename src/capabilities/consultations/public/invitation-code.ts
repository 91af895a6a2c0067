import { keyedHash } from '#platform/secrets/seal.ts';

/** Letters and figures that nobody takes for one another (Crockford). */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

interface Invitation {
  consultationId: string;
  /** From 1: the place of the invitation among those made. */
  number: number;
}

/** The voter that an invitation admits. */
export const voterByInvitation = (secret: string, { consultationId, number }: Invitation): string => keyedHash(secret, 'consultation', `invited|${consultationId}|${number}`).toString('hex');

/**
 * The code of an invitation: its number (4 signs), and 40 bits that only our key makes of it (8 signs). So no list of codes
 * is kept, and one code in a million million guessed opens something.
 */
export function invitationCode(secret: string, invitation: Invitation): string {
  const mac = keyedHash(secret, 'consultation', `code|${invitation.consultationId}|${invitation.number}`);
  const text = written(BigInt(invitation.number), 4) + written(mac.readBigUInt64BE(0) >> 24n, 8);
  return text.replaceAll(/(.{4})(?=.)/g, '$1-');
}

/** The invitation whose code was typed, among the `made` first; null for another text. */
export function readInvitation(secret: string, { consultationId, made }: { consultationId: string; made: number }, typed: string): Invitation | null {
  const text = typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  const number = text.slice(0, 4).split('').reduce((sum, sign) => sum * 32 + signs.indexOf(sign), 0);
  const invitation = { consultationId, number };
  const isMade = text.length === 12 && number >= 1 && number <= made;
  return isMade && invitationCode(secret, invitation).replaceAll('-', '') === text ? invitation : null;
}

function written(value: bigint, length: number): string {
  return Array.from({ length }, (_, i) => signs[Number((value >> BigInt(5 * (length - 1 - i))) & 31n)] ?? '').join('');
}
