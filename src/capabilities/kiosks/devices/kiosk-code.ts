/** Letters and digits that nobody mistakes for another when reading a code aloud or typing it on glass. */
const alphabet = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
const length = 12;

/** A code from random bytes (at least twice as many as letters), in groups of four: `K7QD-M3PA-XR9T`; about 59 bits. */
export function kioskCode(chance: Uint8Array): string {
  const letters = [...chance].filter((byte) => byte < alphabet.length * 8).map((byte) => alphabet[byte % alphabet.length]).slice(0, length);
  if (letters.length < length) throw new RangeError('too little chance');
  return [0, 4, 8].map((from) => letters.slice(from, from + 4).join('')).join('-');
}

/** The code as it was given out, however it was typed. */
export function typedCode(typed: string): string {
  const letters = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return [0, 4, 8].map((from) => letters.slice(from, from + 4)).join('-');
}
