import { expect, test } from 'vitest';
import { ideaSearch, saysTheSame } from './idea-search.ts';

const ideas = [
  ['velo', 'Une piste cyclable entre la gare et le lycée', 'Les élèves roulent sur la chaussée.'],
  ['bancs', 'Des bancs à l’ombre place du Marché', 'Les personnes âgées n’ont nulle part où s’asseoir.'],
  ['cantine', 'Des repas sans viande à la cantine', 'Deux fois par semaine, avec des produits locaux.'],
  ['lampes', 'Éteindre les lampadaires la nuit', 'De minuit à cinq heures, sauf devant la gare.'],
] as const;
const search = ideaSearch();
for (const [id, title, body] of ideas) search.put({ id, title, body });
const first = (typed: string) => search.find(typed, 3)[0];

test('an idea that says the same in other words is found, accents and endings left aside', () => {
  expect(first('pistes cyclables pour aller au lycee')).toMatchObject({ id: 'velo' });
  expect(first('pistes cyclables pour aller au lycee')?.likeness).toBeGreaterThanOrEqual(saysTheSame);
  expect(first('mettre des banc sur la place du marche')).toMatchObject({ id: 'bancs' });
});

test('a word half typed and a word with a slip lead to the idea all the same', () => {
  expect(first('etein')).toMatchObject({ id: 'lampes' });
  expect(first('lampdaires')).toMatchObject({ id: 'lampes' });
  expect(first('cantnie')).toMatchObject({ id: 'cantine' });
});

test('what nobody proposed leads to nothing that would pass for the same', () => {
  for (const typed of ['', 'de la', 'une piscine couverte', 'aire de jeux pour les petits']) expect((first(typed)?.likeness ?? 0) < saysTheSame, typed).toBe(true);
});

test('the likest comes first, and what was changed or removed is found as it now stands', () => {
  const own = ideaSearch();
  own.put({ id: 'a', title: 'Un marché de nuit', body: 'En été.' });
  own.put({ id: 'b', title: 'Un marché bio', body: 'Le soir.' });
  expect(own.find('marché de nuit', 5).map(({ id }) => id)).toEqual(['a', 'b']);
  own.put({ id: 'a', title: 'Une fête de quartier', body: '' });
  expect(own.find('marché', 5).map(({ id }) => id)).toEqual(['b']);
  own.remove('b');
  expect([own.find('marché', 5), own.size]).toEqual([[], 1]);
});
