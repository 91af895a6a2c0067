import { z } from 'zod';
import { languageTag } from './question-set.input.ts';
import { askingTexts, type AskingWords } from './asking.texts.ts';

/** A language in which people are asked: its name, how it runs, and the words around the questions. */
export interface AskingLanguage {
  language: string;
  name: string;
  direction: 'ltr' | 'rtl';
  words: AskingWords;
}

const word = z.string().trim().min(1).max(160);
const shapeOf = (value: string | string[]) => (Array.isArray(value) ? z.array(word).length(value.length) : word);
const words = z.strictObject(Object.fromEntries(Object.entries(askingTexts.fr).map(([key, value]) => [key, shapeOf(value)])));

/** `data/question-sets/languages/<tag>.yaml`: the same words as the catalogue, none less and none more. */
export const languageFile = z.strictObject({ language: languageTag, name: word, direction: z.enum(['ltr', 'rtl']), words });

export const ownLanguages: readonly AskingLanguage[] = [
  { language: 'fr', name: 'Français', direction: 'ltr', words: askingTexts.fr },
  { language: 'en', name: 'English', direction: 'ltr', words: askingTexts.en },
];
