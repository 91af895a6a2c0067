import { compactDigits, sirenOfSiret } from '#core/shared/siret.ts';
import { ARTICLES, plainText, SHORT_WORDS, withoutLeadingArticles } from './search-text.ts';

/**
 * What somebody types in the search box, understood: the beginning of a SIREN (or of a SIRET, whose first nine digits
 * it is), the beginning of a commune's or post code, or words in any order.
 */
export type SearchQuery =
  | { by: 'nothing' }
  | { by: 'siren'; prefix: string }
  | { by: 'code'; prefix: string }
  | {
      by: 'words';
      /** Each word of a body's tokens must begin one of the alternatives of every entry. */
      words: readonly (readonly string[])[];
      /** What the name begins with when it is typed in order. */
      beginnings: readonly string[];
    };

/** The beginning of an official code or of a postcode: five digits, or three after 2A and 2B. Longer is a SIREN. */
const OFFICIAL_CODE = /^(\d{1,5}|2[ab]\d{0,3})$/i;

const MOST_WORDS = 8;

/** Words that people put before a name and that are not in it. */
const POLITE_WORDS = new Set(['mairie', 'ville', 'commune']);

/** Reads a search as typed so far; `text` ending in a space or hyphen means that its last word is finished. */
export function readQuery(text: string): SearchQuery {
  const digits = compactDigits(text);
  if (/^\d{6,}$/.test(digits)) return { by: 'siren', prefix: sirenOfSiret(digits) };
  if (OFFICIAL_CODE.test(digits)) return { by: 'code', prefix: digits.toUpperCase() };
  const typed = plainText(text).split(' ').filter(Boolean).slice(0, MOST_WORDS);
  if (typed.length === 0) return { by: 'nothing' };
  const finished = !/[\p{L}\p{N}]$/u.test(text.trimStart());
  const meanings = typed.map((word, i) => meaningsOf(word, i === typed.length - 1 && !finished));
  return { by: 'words', words: tellingWords(meanings, finished), beginnings: beginningsOf(meanings) };
}

/** A finished "st" is "saint"; one still being typed may also begin "Strasbourg". */
function meaningsOf(word: string, unfinished: boolean): string[] {
  const full = SHORT_WORDS[word];
  if (!full) return [word];
  return unfinished ? [word, full] : [full];
}

/**
 * Leaves out articles and words such as "mairie", unless the search has nothing else. A last word still being typed
 * stays: "de" may become "Denis".
 */
function tellingWords(meanings: readonly string[][], finished: boolean): readonly string[][] {
  const telling = meanings.filter(([word = ''], i) => {
    if (!finished && i === meanings.length - 1) return true;
    return !ARTICLES.has(word) && !POLITE_WORDS.has(word);
  });
  return telling.length > 0 ? telling : meanings;
}

function beginningsOf(meanings: readonly string[][]): string[] {
  const first = meanings.map((alternatives) => alternatives[0] ?? '');
  const last = meanings.map((alternatives) => alternatives.at(-1) ?? '');
  return [...new Set([first, last].map((words) => withoutLeadingArticles(words).join(' ')))];
}
