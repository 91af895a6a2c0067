import { expect, test } from 'vitest';
import { diffEditions } from './diff-editions.ts';
import { diffLines } from './diff-editions.texts.ts';
import { smallEdition } from './small-edition.ts';

const before = smallEdition();

const diffWith = (changes: Parameters<typeof smallEdition>[0]) => diffEditions(before, smallEdition(changes));

test('between an edition and itself nothing changes and every item is an anchor', () => {
  const diff = diffWith({});
  expect(diff.items).toEqual([]);
  expect(diff.anchors).toEqual({ reachability: 1, 'reply-speed': 1 });
  expect(diffLines(diff, 'fr')).toEqual(['Rien ne change.']);
});

test('a band that falls is stricter, one that rises is easier, both is mixed', () => {
  const effect = (bands: string) =>
    diffWith({ 'grid/phone.yaml': ['[ { up_to: 3, score: 100 }, { up_to: 7, score: 30 }, { score: 0 } ]', bands] })
      .items[0];
  expect(effect('[ { up_to: 2, score: 100 }, { up_to: 7, score: 30 }, { score: 0 } ]')).toMatchObject({
    itemId: 'phone-rings',
    effect: 'stricter',
    aspects: [{ aspect: 'scores', effect: 'stricter' }],
  });
  expect(effect('[ { up_to: 3, score: 100 }, { up_to: 9, score: 30 }, { score: 0 } ]')).toMatchObject({
    effect: 'easier',
  });
  expect(effect('[ { up_to: 2, score: 100 }, { up_to: 9, score: 30 }, { score: 0 } ]')).toMatchObject({
    effect: 'mixed',
  });
});

test('counting "not reached" as zero is stricter', () => {
  const diff = diffWith({ 'grid/phone.yaml': ['    not_reached: na', '    not_reached: zero'] });
  expect(diff.items).toMatchObject([{ itemId: 'phone-tone', kind: 'changed', effect: 'stricter' }]);
  expect(diffLines(diff, 'en')).toEqual(['phone-tone (Question): effect of an earlier failure — stricter']);
});

test('another wording or another source has no effect on the score and keeps the anchor', () => {
  const diff = diffWith({ 'grid/letter.yaml': ['fr: Question, en: Question', 'fr: Date, en: Date of the reply'] });
  expect(diff.items).toMatchObject([{ itemId: 'letter-replied', effect: 'none', aspects: [{ aspect: 'wording' }] }]);
  expect(diff.anchors['reply-speed']).toBe(1);
});

test('an item renamed is one removed and one added, and its criterion loses its anchor', () => {
  const diff = diffWith({ 'grid/letter.yaml': ['id: letter-replied', 'id: letter-reply-date'] });
  expect(diff.items.map(({ itemId, kind }) => [itemId, kind])).toEqual([
    ['letter-replied', 'removed'],
    ['letter-reply-date', 'added'],
  ]);
  expect(diff.anchors['reply-speed']).toBe(0);
  expect(diffLines(diff, 'fr').at(-1)).toBe(
    'Critère reply-speed\u202f: 0\u202f% de questions inchangées, l’évolution ne se mesure plus.',
  );
});

test('weights of channels and criteria and numbers of audits are compared', () => {
  const diff = diffWith({
    'criteria.yaml': ['weight: 3', 'weight: 4'],
    'channels.yaml': ['{ scenario: information, count: 2 }', '{ scenario: information, count: 3 }'],
  });
  expect(diff.numbers).toEqual([
    { what: 'criterion_weight', id: 'reachability', before: 3, after: 4 },
    { what: 'audits', id: 'phone', before: 3, after: 4 },
  ]);
});
