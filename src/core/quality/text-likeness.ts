/** Length of the pieces that are compared, in letters. Five letters tell a sentence from another and forgive a typo. */
const piece = 5;

/** A text as it is compared: without accents, case, punctuation and numbers of spaces. */
export function plainText(text: string): string {
  return text.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** The set of all runs of five letters of a text (shingles; Broder, 1997). */
export function piecesOf(text: string): ReadonlySet<string> {
  const plain = plainText(text);
  const pieces = new Set<string>();
  for (let start = 0; start + piece <= plain.length; start++) pieces.add(plain.slice(start, start + piece));
  return pieces;
}

/** Share of the pieces of both texts that they have in common (Jaccard), 0..1; 0 when one is too short. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let common = 0;
  for (const one of few) if (many.has(one)) common += 1;
  return common / (a.size + b.size - common);
}
