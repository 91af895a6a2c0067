/** A text in small letters without accents, each of them with the place it had in the text. */
export interface Folded {
  text: string;
  /** Place in the text of each letter; one more at the end: its length. */
  at: readonly number[];
}

const joined: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', '’': "'", '‘': "'", '\u00a0': ' ', '\u202f': ' ' };

/** Folds letter by letter, so that what is found in the folded text is found in the text. */
export function fold(text: string): Folded {
  let plain = '';
  const at: number[] = [];
  for (let place = 0; place < text.length; place += 1) {
    const letter = text.charAt(place).toLowerCase();
    const folded = joined[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, '');
    for (let part = 0; part < folded.length; part += 1) at.push(place);
    plain += folded;
  }
  return { text: plain, at: [...at, text.length] };
}

export const foldedWord = (word: string): string => fold(word).text;
