import { expect, test } from 'vitest';
import { setText, setTexts } from './typography.ts';

const shown = (text: string): string => text.replaceAll('\u202f', '_').replaceAll('\u00a0', '~');

test('French puts a narrow no-break space before high punctuation, whether one was typed or not', () => {
  const cases = {
    'Que faire ?': 'Que faire_?',
    'Que faire?': 'Que faire_?',
    'Quoi ?!': 'Quoi_?!',
    'Méthode : une page ; deux idées !': 'Méthode_: une page_; deux idées_!',
    'Note: 68,5 %': 'Note_: 68,5_%',
    '95% des cas (pourquoi ?)': '95_% des cas (pourquoi_?)',
    'Coût\u00a0: 990 €': 'Coût_: 990_€',
  };
  for (const [typed, set] of Object.entries(cases)) expect(shown(setText(typed, 'fr'))).toBe(set);
});

test('French quotation marks keep their words close', () => {
  expect(shown(setText('« Bonjour », dit-il, «merci»', 'fr'))).toBe('«_Bonjour_», dit-il, «_merci_»');
});

test('thousands, units and numbers of things do not break', () => {
  expect(shown(setText('De 10 001 à 20 000 habitants, 9 h 30, n° 4, 12 points', 'fr'))).toBe('De 10_001 à 20_000 habitants, 9~h 30, n°~4, 12~points');
  expect(shown(setText('14 contacts en 2026 et 2027', 'fr'))).toBe('14 contacts en 2026 et 2027');
});

test('apostrophes and ellipses are those of print', () => {
  expect(setText("l'accueil d'Orée...", 'fr')).toBe('l’accueil d’Orée…');
  expect(setText("the citizen's view?", 'en')).toBe('the citizen’s view?');
});

test('addresses and hours stay as they are', () => {
  for (const text of ['https://parvis.example/verify?code=AB:CD', "https://parvis.example/l'accueil...html", 'contact@commune.example', '12:30', 'phone:1']) {
    expect(setText(text, 'fr')).toBe(text);
  }
});

test('setting a text twice changes nothing', () => {
  const once = setText("« L'accueil » : 1 250 réponses, 12 % ; c'est bien ?", 'fr');
  expect(setText(once, 'fr')).toBe(once);
});

test('every text of a document is set, its numbers are not touched', () => {
  expect(setTexts({ a: ['Oui !'], b: { c: 3, d: null, e: 'Non ?' } }, 'fr')).toEqual({ a: ['Oui\u202f!'], b: { c: 3, d: null, e: 'Non\u202f?' } });
});
