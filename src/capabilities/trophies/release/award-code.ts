// Crockford's base 32: no letter that is taken for a figure or for another letter.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The code of a prize, from twelve bytes of chance: 60 bits, which nobody guesses. */
export function awardCode(chance: Uint8Array): string {
  const letters = Array.from({ length: 12 }, (_, i) => alphabet[(chance[i] ?? 0) & 31]).join('');
  return letters.match(/.{4}/g)?.join('-') ?? letters;
}
