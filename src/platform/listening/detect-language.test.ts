import { expect, test } from 'vitest';
import { findLanguage } from '#core/listening/entry/find-language.ts';
import { detectLanguage } from './detect-language.ts';
import { readSplit } from './listening-files.ts';

const languageOf = (text: string, said: string | null = null) => findLanguage(text, said, 'fr', detectLanguage);

test('French as people write it is taken for French, however short and without accents', () => {
  const french = (['training', 'development', 'held-out'] as const).flatMap((split) => readSplit(split)).map(({ text }) => text);
  expect(french.length).toBeGreaterThan(2_000);
  expect(french.filter((text) => languageOf(text) !== 'fr').length / french.length).toBeLessThan(0.002);
});

test('other languages are told from it, unless too short to tell; what the source says holds', () => {
  expect(['The staff were very kind and helpful', 'Ich habe zwei Stunden gewartet, niemand hilft', 'Il personale è stato molto gentile', 'الموظفون لطفاء جدا', 'Personel çok yardımsever, teşekkürler'].map((text) => languageOf(text))).toEqual(['en', 'de', 'it', 'ar', 'tr']);
  expect([languageOf('ok'), languageOf('Very kind'), languageOf('Accueil parfait', 'en')]).toEqual(['fr', 'fr', 'en']);
});
