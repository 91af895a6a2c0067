import { sumOf } from '../../shared/vector.ts';

/** In how many texts of each side a word stands. */
export interface WordTexts {
  readonly word: string;
  readonly own: number;
  readonly others: number;
}

export interface TellingWord {
  readonly word: string;
  readonly texts: number;
  /** Log-odds over its standard error: from about 2 on, more than chance. */
  readonly z: number;
}

/** How many texts the prior is worth, whatever the language is made of; and the least texts in which a telling word stands, so that it names nobody. */
export const tellingRules = { worth: 100, least: 3, z: 1.96 } as const;

/**
 * The words that tell one lot of texts from the others: log-odds ratio with an informative Dirichlet prior (Monroe, Colaresi and Quinn 2008, formulas 15, 20 and 22), the prior of each word in proportion to
 * all texts, so that rare words do not come first by chance. The most telling first.
 */
export function tellingWords(words: readonly WordTexts[], most: number, { worth, least, z: leastZ } = tellingRules): TellingWord[] {
  const own = sumOf(words, (one) => one.own);
  const others = sumOf(words, (one) => one.others);
  if (own === 0 || others === 0) return [];
  return words.filter((one) => one.own >= least).map((one): TellingWord => {
    const prior = (worth * (one.own + one.others)) / (own + others);
    const odds = (count: number, all: number) => Math.log((count + prior) / (all + worth - count - prior));
    const error = Math.sqrt(1 / (one.own + prior) + 1 / (one.others + prior));
    return { word: one.word, texts: one.own, z: (odds(one.own, own) - odds(one.others, others)) / error };
  }).filter(({ z }) => z >= leastZ).sort((a, b) => b.z - a.z || b.texts - a.texts || (a.word < b.word ? -1 : 1)).slice(0, most);
}
