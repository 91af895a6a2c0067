import { expect, test } from 'vitest';
import { randomStream } from '../../shared/random.ts';
import { copyGatherer, type DatedText } from './gather-copies.ts';
import { chainRules, repeatedIn } from './repeats.ts';

const day = 86_400_000;
const one = (id: string, text: string, days: number, author: string | null = null): DatedText => ({ id, text, at: days * day, author });
const gathered = (texts: readonly DatedText[]) => {
  const gatherer = copyGatherer(chainRules);
  for (const text of texts) gatherer.add(text);
  return gatherer.chains().map((chain) => chain.map(({ id }) => id));
};
const slogan = 'Deux heures pour un tampon et un accueil odieux, cette mairie se moque du monde';

test('copies of copies are one chain, as long as none is two weeks after the one before', () => {
  expect(gathered([one('a', slogan, 0), one('b', `${slogan} !`, 10), one('c', `${slogan.toUpperCase()} !!`, 20), one('d', slogan, 40), one('x', 'Très bien', 41), one('y', 'Très bien', 41)])).toEqual([['a', 'b', 'c']]);
});

test('among many that share words, copies alone are put together', () => {
  const stream = randomStream('copies');
  const words = Array.from({ length: 400 }, () => Array.from({ length: 3 }, () => stream.pick(['ra', 'mi', 'to', 'lu', 'ne', 'sa', 'que', 'der', 'pon', 'vil'])).join(''));
  const others = Array.from({ length: 2_000 }, (_, i) => one(`o${i}`, Array.from({ length: 14 }, () => stream.pick(words)).join(' '), i / 100));
  const texts = [...others, one('a', slogan, 3), one('b', `Honteux. ${slogan}`, 5)].toSorted((a, b) => a.at - b.at);
  expect(gathered(texts)).toEqual([['a', 'b']]);
});

test('of a chain, the second by one author counts no more; of nobody known, the second of a day', () => {
  expect([...repeatedIn([one('a', '', 0, 'jean'), one('b', '', 1, 'ali'), one('c', '', 2, 'jean'), one('d', '', 3), one('e', '', 3), one('f', '', 4)])]).toEqual(['c', 'e']);
});
