/** What a detector says of a text: the likeliest language and the scores of all. */
export interface DetectedLanguage {
  readonly language: string;
  readonly scores: Readonly<Record<string, number>>;
}

/** Fewer letters than this say nothing of a language: "nickel". */
const fewLetters = 24;
/** By how much another language must be likelier than that of the source. */
const clearly = 1.15;

/**
 * The language of a text, two small letters: what the source says; else what is detected, where the text is long enough and the answer clear; else that of the body.
 * Short French texts without accents look like any neighbour, and one that is taken for another language is not read at all: hence the margin.
 */
export function findLanguage(text: string, said: string | null, usual: string, detect: (text: string) => DetectedLanguage): string {
  if (said !== null) return said;
  if (text.replaceAll(/[^\p{L}]/gu, '').length < fewLetters) return writtenElsewhere(text) ?? usual;
  const { language, scores } = detect(text);
  if (language === '' || language === usual) return usual;
  return (scores[language] ?? 0) > clearly * (scores[usual] ?? 0) ? language : usual;
}

/** A short text in another writing is of another language for sure; which of those in it is less sure, and does not matter for reading it. */
function writtenElsewhere(text: string): string | null {
  if (/\p{Script=Arabic}/u.test(text)) return 'ar';
  if (/\p{Script=Cyrillic}/u.test(text)) return 'ru';
  return /\p{Script=Han}/u.test(text) ? 'zh' : null;
}
