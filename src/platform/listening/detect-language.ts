import { eld } from 'eld/small';
import type { DetectedLanguage } from '#core/listening/entry/find-language.ts';

/** Languages in which people write about French public services; others are taken for their nearest neighbour. */
const languages = ['fr', 'en', 'es', 'pt', 'de', 'it', 'nl', 'ar', 'tr', 'ro', 'pl', 'ru', 'uk', 'zh', 'ca', 'sq', 'hy', 'vi'];
let ready = false;

/** The language of a text by the frequencies of its runs of letters. */
export function detectLanguage(text: string): DetectedLanguage {
  if (!ready) eld.setLanguageSubset(languages);
  ready = true;
  const found = eld.detect(text);
  return { language: found.language, scores: found.getScores() };
}
