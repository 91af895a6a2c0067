/** Signs of a badge's code: no vowels, hence no words, and none that is taken for another. */
export const badgeSigns = '23456789CFGHJMPQRVWX';
const length = 8;

/** A code from as many numbers of chance, each from 0 to 19: 34 bits. */
export const badgeCode = (chance: readonly number[]): string => Array.from({ length }, (_, i) => badgeSigns[chance[i] ?? 0] ?? '').join('');
export const badgeCodeLength = length;

/** As it stands on the badge: `CF4G-7HJM`. */
export const spacedBadge = (code: string): string => code.replace(/^(.{4})(.{4})$/, '$1-$2');

/** A code from what was scanned or typed, or an address that ends with one; null when it is none. */
export function readBadge(typed: string): string | null {
  const signs = (typed.split('/').at(-1) ?? '').toUpperCase().replaceAll(/[\s-]/g, '');
  return signs.length === length && [...signs].every((sign) => badgeSigns.includes(sign)) ? signs : null;
}
