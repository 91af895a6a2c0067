import { randomBytes } from 'node:crypto';
import { keyedHash } from '#platform/secrets/seal.ts';
import { base32 } from './totp.server.ts';

export const recoveryCodeCount = 10;
// 10 letters of 32: 50 bits, far beyond guessing at the pace that the limits leave.
const letters = 10;

/** Ten codes to keep on paper, e.g. `K7QF2-M4TXA`. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: recoveryCodeCount }, () => {
    const text = base32(randomBytes(8)).slice(0, letters);
    return `${text.slice(0, 5)}-${text.slice(5)}`;
  });
}

/** What is kept of a code; spaces, dashes and case do not count, nor do the digits that one takes for letters. */
export function recoveryCodeHash(secret: string, code: string): string {
  const plain = code.toUpperCase().replaceAll('0', 'O').replaceAll('1', 'I').replaceAll('8', 'B').replace(/[^A-Z2-7]/g, '');
  return keyedHash(secret, 'recovery-code', plain).toString('hex');
}

/** Six digits are a code of the application; anything else is taken for a recovery code. */
export function isApplicationCode(code: string): boolean {
  return /^\d{6}$/.test(code);
}
