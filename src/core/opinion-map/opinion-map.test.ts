import { expect, test } from 'vitest';
import { knownCase } from '#tests/known-answers/read.ts';
import { randomStream } from '../shared/random.ts';
import { nth } from '../shared/vector.ts';
import { mapOpinions, type OpinionMap } from './map-opinions.ts';
import { adjustedRand, simulateVotes } from './opinion-map-builders.ts';
import { placeOne } from './place-one.ts';
import { consensus } from './statements-of-groups.ts';
import type { CastVote, StatementVote } from './vote-matrix.ts';

const signs: Record<string, StatementVote> = { '+': 1, '-': -1, '0': 0 };
const bikeLanes = knownCase<{ votes: string[] }, { groups: number[]; counts: number[][] }>('opinion-map', 'bike-lanes');
const realVotes: CastVote[] = bikeLanes.input.votes.flatMap((row, person) =>
  [...row].flatMap((sign, statement) => (sign === '.' ? [] : [{ person: `p${String(person).padStart(2, '0')}`, statement: `s${String(statement).padStart(2, '0')}`, vote: nth([signs[sign] ?? 0], 0) }])),
);

function mapOf(votes: readonly CastVote[], memory?: OpinionMap['memory']): OpinionMap {
  const outcome = mapOpinions(votes, memory);
  if (outcome.kind !== 'value') throw new Error(`no map: ${JSON.stringify(outcome)}`);
  return outcome.value;
}

const agreement = (map: OpinionMap, groupOf: ReadonlyMap<string, number>) =>
  adjustedRand(map.places.map(({ group }) => group), map.places.map(({ person }) => groupOf.get(person) ?? -1));

test('a real conversation has the two groups that Polis published, and their counts where they may be shown', () => {
  const map = mapOf(realVotes);
  expect(map.groups.map(({ size }) => size)).toEqual([map.placed - 6, 6]);
  const published = new Map(bikeLanes.expected.groups.map((group, person) => [`p${String(person).padStart(2, '0')}`, group]));
  expect(agreement(map, published)).toBe(1);
  map.statements.forEach(({ all }, j) => {
    const [seen = 0, agree, disagree, pass] = nth(bikeLanes.expected.counts, j);
    expect(all).toEqual(seen < 5 ? null : { agree, disagree, pass });
  });
});

test('groups that were put in are found, with three statements in ten seen and one vote in four astray', () => {
  for (const sizes of [[150, 100], [120, 90, 70]]) {
    const { votes, groupOf } = simulateVotes(sizes, 200, { seen: 0.3, loyalty: 0.75, seed: sizes.length });
    const map = mapOf(votes);
    expect(map.groups).toHaveLength(sizes.length);
    expect(agreement(map, groupOf)).toBeGreaterThan(0.95);
  }
});

test('people who saw little stand as far out as those of their group who saw much', () => {
  const { votes, groupOf } = simulateVotes([80, 80], 120, { seen: 0.9 });
  const half = votes.filter(({ person, statement }) => Number(person.slice(1)) % 2 === 0 || Number(statement.slice(1)) % 10 === 0);
  const map = mapOf(half);
  const out = (even: boolean) => {
    const own = map.places.filter(({ person }) => groupOf.get(person) === 0 && (Number(person.slice(1)) % 2 === 0) === even);
    return Math.abs(own.reduce((sum, { place: [x] }) => sum + x, 0) / own.length);
  };
  // A tenth of the statements: the sum is a tenth, the root of ten brings back a third; without it a tenth would be left.
  expect(out(false) / out(true)).toBeGreaterThan(0.25);
});

test('the same votes in another order give the same map', () => {
  const { votes } = simulateVotes([60, 40], 40, { seen: 0.5 });
  expect(mapOf(randomStream('order').shuffle(votes))).toEqual(mapOf(votes));
});

test('started from the run before, axes, groups and letters stay where they were while people arrive', () => {
  const { votes } = simulateVotes([80, 80, 60], 80, { seen: 0.5 });
  const before = mapOf(votes.filter(({ person }) => Number(person.slice(1)) % 3 !== 0));
  const after = mapOf(votes, before.memory);
  expect(after.groups.map(({ id }) => id)).toEqual(before.groups.map(({ id }) => id));
  const now = new Map(after.places.map(({ person, group, place }) => [person, { group, place }]));
  const stayed = before.places.filter(({ person, group }) => now.get(person)?.group === group).length;
  expect(stayed / before.places.length).toBeGreaterThan(0.97);
  const turned = before.places.filter(({ person, place: [x] }) => x * (now.get(person)?.place[0] ?? 0) < 0).length;
  expect(turned / before.places.length).toBeLessThan(0.05);
});

test('statements on which all agree unite, others divide, and the product is that of the smoothed shares', () => {
  const { votes } = simulateVotes([100, 80], 40, { seen: 0.6, shared: 4, loyalty: 0.9 });
  const map = mapOf(votes);
  const agreed = map.unites.filter(({ side }) => side === 'agree').map(({ statement }) => statement);
  expect(agreed).toEqual(expect.arrayContaining(['s0000', 's0001', 's0002', 's0003']));
  expect(map.divides.length).toBeGreaterThan(5);
  expect(map.divides.map(({ statement }) => statement)).not.toContain('s0000');
  expect(consensus([{ agree: 8, disagree: 1, pass: 1 }, { agree: 3, disagree: 5, pass: 0 }], 'agree')).toBeCloseTo((9 / 12) * (4 / 10), 12);
  for (const { representatives } of map.groups) expect(representatives.length).toBeGreaterThan(0);
});

test('without two groups of five nothing is shown, and what is missing is said', () => {
  expect(mapOpinions([])).toEqual({ kind: 'not_enough_data', missing: 'statements' });
  const few = simulateVotes([5, 4], 20, { seen: 1 }).votes;
  expect(mapOpinions(few)).toEqual({ kind: 'not_enough_data', missing: 'people' });
  const alike = Array.from({ length: 12 }, (_, i) => ['a', 'b', 'c'].map((statement): CastVote => ({ person: `p${i}`, statement, vote: 1 }))).flat();
  expect(mapOpinions(alike)).toEqual({ kind: 'not_enough_data', missing: 'groups' });
});

test('a group of fewer than five joins its neighbours', () => {
  const { votes } = simulateVotes([40, 30, 3], 50, { seen: 0.9, loyalty: 0.95 });
  const map = mapOf(votes);
  expect(Math.min(...map.groups.map(({ size }) => size))).toBeGreaterThanOrEqual(5);
  expect(map.groups.reduce((sum, { size }) => sum + size, 0)).toBe(73);
});

test('somebody is placed alone where the map has them, and nowhere with fewer than seven votes', () => {
  const { votes } = simulateVotes([30, 25], 40, { seen: 0.6 });
  const { places, memory } = mapOf(votes);
  const own = Map.groupBy(votes, ({ person }) => person);
  const said = (person: string, most = 40) => Object.fromEntries((own.get(person) ?? []).slice(0, most).map(({ statement, vote }) => [statement, vote]));
  for (const { person, group, place: [x, y] } of places) {
    const found = placeOne(memory, said(person));
    expect(found?.group).toBe(group);
    expect(found?.place[0]).toBeCloseTo(x, 10);
    expect(found?.place[1]).toBeCloseTo(y, 10);
  }
  expect(placeOne(memory, said(nth(places, 0).person, 6))).toBeNull();
});
