/**
 * How names are made comparable for the directory's search: what is stored and what is typed go through the same
 * functions, so accents, capitals, hyphens, apostrophes, "St" for "Saint" and the order of words do not matter.
 */

/** Lower case ASCII words separated by one space; what is neither a letter nor a digit separates words. */
export function plainText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/\bs\/s\b|\bss\//g, 'sous ')
    .replace(/\bs\//g, 'sur ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** Abbreviations of French place names. */
export const SHORT_WORDS: Readonly<Record<string, string>> = {
  st: 'saint',
  ste: 'sainte',
  sts: 'saints',
  stes: 'saintes',
};

/** The words of a text, abbreviations written out. */
export function wordsOf(text: string): string[] {
  const words = plainText(text).split(' ').filter(Boolean);
  return words.map((word) => SHORT_WORDS[word] ?? word);
}

export const ARTICLES = new Set(['l', 'd', 'le', 'la', 'les', 'du', 'des', 'de', 'aux', 'au']);

/**
 * What the beginning of a query is compared with: the words in order, articles at the front left out, so that
 * "havre" and "le havre" both begin "Le Havre".
 */
export function searchKey(name: string): string {
  return withoutLeadingArticles(wordsOf(name)).join(' ');
}

/** The words from the first that is not an article on; all of them when there is no other. */
export function withoutLeadingArticles(words: readonly string[]): readonly string[] {
  const first = words.findIndex((word) => !ARTICLES.has(word));
  return first > 0 ? words.slice(first) : words;
}

/**
 * Everything a query word may begin: the words of the names, those written with an apostrophe also in one piece
 * ("labergement", "dascq"), and the codes as they are.
 */
export function searchTokens(names: readonly string[], codes: readonly string[]): string[] {
  const tokens = new Set<string>();
  for (const words of names.map(wordsOf)) {
    for (const [i, word] of words.entries()) {
      tokens.add(word);
      const next = words[i + 1];
      if (next !== undefined && (word === 'l' || word === 'd')) tokens.add(word + next);
    }
  }
  for (const code of codes) tokens.add(code.toLowerCase());
  return [...tokens].sort();
}
