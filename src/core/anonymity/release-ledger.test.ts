import fc from 'fast-check';
import { expect, test } from 'vitest';
import { classSize } from './class-size.ts';
import { contains, countMembers, disjoint, idsOf, memberIndex, memberSet, symmetricDifference, union, without } from './members.ts';
import { checkRelease } from './release-ledger.ts';
import type { Audience, Release } from './release-ledger.ts';

const people = (from: number, to: number): string[] => Array.from({ length: to - from }, (_, i) => `s${from + i}`);
const release = (id: string, members: string[], change: Partial<Release> = {}): Release => ({
  id,
  edition: '2026',
  audience: 'public',
  members,
  ...change,
});
/** Each structure is its own body unless the test says otherwise. */
const alone = { ownerOf: (member: string): string => member };
const rules = (proposed: Release, published: Release[], options = alone): string[] =>
  checkRelease(proposed, published, options).map(({ rule }) => rule);

test('a class of six may be published, one of five not, nor one that a single body fills by more than half', () => {
  expect(rules(release('six', people(0, 6)), [])).toEqual([]);
  expect(rules(release('five', people(0, 5)), [])).toEqual(['too_few']);
  const oneBody = { ownerOf: (member: string): string => (Number(member.slice(1)) < 8 ? 'agglo' : member) };
  expect(rules(release('agglo', people(0, 14)), [], oneBody)).toEqual(['one_owner']);
});

test('sites of the reader do not protect the others from it', () => {
  const owners = ['a', 'a', 'a', 'b', 'c', 'd', 'e'];
  expect(classSize(owners)).toMatchObject({ publish: 'nothing', reason: 'too_few' });
  expect(classSize(['b', 'c', 'd', 'e', 'f'], 'a')).toEqual({ publish: 'mean' });
  expect(classSize(people(0, 10), 'a')).toEqual({ publish: 'mean_and_quartiles' });
});

test('a mean that differs from a published one by one to four structures is refused, by none or many it is not', () => {
  const published = [release('all', people(0, 20))];
  expect(rules(release('again', people(0, 20)), published)).toEqual([]);
  expect(checkRelease(release('less', people(0, 17)), published, alone)).toEqual([{ rule: 'difference', with: ['all'], exposed: 2 }]);
  expect(rules(release('half', people(0, 10)), published)).toEqual([]);
});

test('a difference of five is one of four for whoever is among the five', () => {
  const published = [release('all', people(0, 20))];
  expect(checkRelease(release('less', people(0, 15)), published, alone)).toEqual([{ rule: 'difference', with: ['all'], exposed: 4 }]);
  expect(rules(release('lesser', people(0, 14)), published)).toEqual([]);
});

test('entrants and leavers between two editions count as a difference', () => {
  const published = [release('2025', people(0, 20), { edition: '2025' })];
  expect(rules(release('2026', people(1, 22)), published)).toEqual(['difference_between_editions']);
  expect(rules(release('2026', people(10, 32)), published)).toEqual([]);
  expect(checkRelease(release('2026', people(1, 22)), published, { ...alone, acrossEditions: false })).toEqual([]);
});

test('published parts of a published whole must not leave one to four structures', () => {
  const parts = [release('north', people(0, 10)), release('south', people(10, 20))];
  expect(checkRelease(release('country', people(0, 23)), parts, alone)).toEqual([
    { rule: 'complement', with: ['north', 'south'], exposed: 2 },
  ]);
  const withWhole = [release('country', people(0, 23)), release('north', people(0, 10))];
  expect(rules(release('south', people(10, 20)), withWhole)).toEqual(['complement']);
  expect(rules(release('country', people(0, 30)), parts)).toEqual([]);
});

test('what one body sees of its peers does not clash with what another sees, nor with what it knows of itself', () => {
  const own = (id: string, without: string): Release =>
    release(id, people(0, 12).filter((member) => member !== without), { audience: { owner: without } satisfies Audience });
  const published = [own('for s0', 's0'), release('class', people(0, 12), { audience: 'participants' })];
  expect(rules(own('for s1', 's1'), published)).toEqual([]);
  expect(rules(release('again', people(0, 11), { audience: { owner: 's0' } }), published)).toContain('difference');
});

test('sets of structures behave as sets', () => {
  const ids = fc.uniqueArray(fc.integer({ min: 0, max: 90 }).map(String));
  fc.assert(
    fc.property(ids, ids, (a, b) => {
      const index = memberIndex();
      const [x, y] = [memberSet(index, a), memberSet(index, b)];
      const [as, bs] = [new Set(a), new Set(b)];
      expect(countMembers(x)).toBe(a.length);
      expect(new Set(idsOf(union(x, y), index))).toEqual(as.union(bs));
      expect(countMembers(symmetricDifference(x, y))).toBe(as.symmetricDifference(bs).size);
      expect(countMembers(without(x, y))).toBe(as.difference(bs).size);
      expect(disjoint(x, y)).toBe(as.isDisjointFrom(bs));
      expect(contains(x, y)).toBe(bs.isSubsetOf(as));
    }),
  );
});
