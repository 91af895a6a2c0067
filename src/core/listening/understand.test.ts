import { expect, test } from 'vitest';
import { shippedModel } from '#platform/listening/listening-files.ts';
import { understand } from './understand.ts';
import { understandByRules } from './rules/understand-by-rules.ts';

const model = shippedModel();
const said = (text: string): string[] => understand(model, text).map(({ subjects }) => subjects.map(({ criterion, polarity }) => `${criterion ?? 'none'}${polarity > 0 ? '+' : polarity < 0 ? '-' : '0'}`).join(' '));

test.each([
  ['Accueil charmant mais deux heures d’attente debout.', ['courtesy+ immediate-waiting-']],
  ['Personnel très aimable. Le site internet ne marche pas.', ['courtesy+', 'digital-access-']],
  ['Impossible de les joindre par téléphone, par contre les agents sont adorables.', ['reachability- courtesy+']],
  ['accueil pas aimable', ['courtesy-']],
  ['Explications claires', ['clarity+']],
])('%j', (text, expected) => expect(said(text)).toEqual(expected));

test('each finding tells the words that decided, where they stand in the text', () => {
  const text = 'Bonjour. La dame était très souriante.';
  const [, second] = understand(model, text);
  const [found] = second?.subjects ?? [];
  expect(found?.criterion).toBe('courtesy');
  expect(found?.because.criterion.map(({ from, to }) => text.slice(from, to))).toContain('souriante');
  const shares = found?.because.criterion.map(({ share }) => share) ?? [];
  expect(shares).toEqual(shares.toSorted((a, b) => b - a));
  expect(shares.every((share) => share > 0 && share <= 1)).toBe(true);
});

test('accents, capitals and letters held down change nothing', () => {
  expect(said('ACCUEIL TRES DESAGREABLE')).toEqual(said('accueil très désagréable'));
  expect(said('accueil trèèès désagréable')).toEqual(said('accueil très désagréable'));
});

test('what is said elsewhere changes nothing, and the same text is understood alike', () => {
  const alone = understand(model, 'Le formulaire est incompréhensible.')[0]?.subjects;
  const [, second] = understand(model, 'Bravo ! Le formulaire est incompréhensible.');
  expect(second?.subjects.map(({ criterion, polarity, sure }) => [criterion, polarity, sure])).toEqual(alone?.map(({ criterion, polarity, sure }) => [criterion, polarity, sure]));
});

test('a text of nothing, of faces or of nonsense is understood as nothing, and long ones cost no more than their length', () => {
  expect(understand(model, '')).toEqual([]);
  expect(said('👍')).toHaveLength(1);
  const began = performance.now();
  for (const text of ['a'.repeat(20_000), '('.repeat(20_000), 'ne pas '.repeat(3000), 'repond repond '.repeat(1500), ', et '.repeat(4000), '😀'.repeat(5000)]) expect(understand(model, text).length).toBeGreaterThanOrEqual(0);
  expect(performance.now() - began).toBeLessThan(20_000);
});

test('the rules alone see the plain cases', () => {
  expect(understandByRules('Accueil souriant')).toContainEqual({ criterion: 'courtesy', polarity: 1 });
  expect(understandByRules('pas aimable')).toContainEqual({ criterion: 'courtesy', polarity: -1 });
});
