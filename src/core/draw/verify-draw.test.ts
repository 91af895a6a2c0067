import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { drawFormat, listText, type DrawFile } from './draw-file.ts';
import { drawPlaces } from './draw-places.ts';
import { verifyDraw } from './verify-draw.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

function aDraw(): DrawFile {
  const candidates = Array.from({ length: 20 }, (_, i) => ({ number: sha256(String(i)).slice(0, 12), stratum: i % 2 ? 'a' : 'b', newcomer: i % 3 > 0 }));
  const rules: DrawFile['rules'] = { places: 8, targets: [{ stratum: 'a', share: 1 }, { stratum: 'b', share: 1 }], passes: [{ who: 'newcomers', within: 'stratum' }, { who: 'everyone', within: 'all' }] };
  const key = { seed: sha256('chance'), beacon: '3-12-27-33-41-7' };
  return {
    format: drawFormat, edition: '2027', rules, ...key, candidates, ...drawPlaces(rules, candidates, key, sha256),
    seedSha256: sha256(key.seed), listSha256: sha256(listText(candidates)),
    committedAt: '2027-02-01T09:00:00.000Z', frozenAt: '2027-03-02T09:00:00.000Z', drawnAt: '2027-03-08T09:00:00.000Z',
  };
}

test('a draw as it was passes every check', () => {
  expect(Object.values(verifyDraw(aDraw(), sha256)).every(Boolean)).toBe(true);
});

test.each<[string, string, (file: DrawFile) => DrawFile]>([
  ['another seed', 'seed', (file) => ({ ...file, seed: sha256('other') })],
  ['a candidate added afterwards', 'list', (file) => ({ ...file, candidates: [...file.candidates, { number: 'late', stratum: 'a', newcomer: true }] })],
  ['a candidate called a newcomer afterwards', 'list', (file) => ({ ...file, candidates: file.candidates.map((one) => ({ ...one, newcomer: true })) })],
  ['a number listed twice', 'numbers', (file) => ({ ...file, candidates: [...file.candidates, ...file.candidates.slice(0, 1)] })],
  ['a commitment made after the list', 'order', (file) => ({ ...file, committedAt: '2027-03-05T09:00:00.000Z' })],
  ['another public value', 'places', (file) => ({ ...file, beacon: '1-2-3-4-5-6' })],
  ['a place given to somebody else', 'places', (file) => ({ ...file, places: [...file.places.slice(1), file.waiting[0] ?? ''] })],
  ['a waiting list put in another order', 'waiting', (file) => ({ ...file, waiting: file.waiting.toReversed() })],
])('%s is found out', (_, check, change) => {
  expect(verifyDraw(change(aDraw()), sha256)).toMatchObject({ [check]: false });
});

test('the list is the same text whatever its order, and a person can hash it', () => {
  const list = [{ number: 'b', stratum: 'a', newcomer: false }, { number: 'a', stratum: 'b', newcomer: true }];
  expect(listText(list)).toBe('number,stratum,newcomer\na,b,yes\nb,a,no\n');
  expect(listText(list.toReversed())).toBe(listText(list));
});
