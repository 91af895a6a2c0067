/** La Poste has more establishments than the check digit of its SIREN allows: its SIRETs follow another rule. */
const LA_POSTE = '356000000';

/** The digits of what somebody typed, spaces (also no-break ones), dots and hyphens left out. */
export function compactDigits(text: string): string {
  return text.replace(/[\s.\u00a0\u202f-]/g, '');
}

/** Whether `siren` is nine digits with a right check digit (Luhn). Expects digits alone: see `compactDigits`. */
export function isSiren(siren: string): boolean {
  return /^\d{9}$/.test(siren) && luhnSum(siren) % 10 === 0;
}

/**
 * Whether `siret` is 14 digits: a SIREN, then five digits, with a right check digit. For La Poste the plain sum of the
 * digits is a multiple of 5 instead (INSEE), except for its head office.
 */
export function isSiret(siret: string): boolean {
  if (!/^\d{14}$/.test(siret) || !isSiren(sirenOfSiret(siret))) return false;
  if (luhnSum(siret) % 10 === 0) return true;
  return sirenOfSiret(siret) === LA_POSTE && plainSum(siret) % 5 === 0;
}

/** The SIREN of the body that an establishment belongs to. */
export function sirenOfSiret(siret: string): string {
  return siret.slice(0, 9);
}

/** Luhn: every second digit from the right is doubled, and the digits of the doubles are added. */
function luhnSum(digits: string): number {
  return [...digits].reverse().reduce((sum, digit, fromRight) => {
    const value = Number(digit) * (fromRight % 2 === 1 ? 2 : 1);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
}

function plainSum(digits: string): number {
  return [...digits].reduce((sum, digit) => sum + Number(digit), 0);
}
