import { expect, test } from 'vitest';
import { highsFeasibility } from '#platform/optimisation/highs-feasibility.server.ts';
import { asOneRun } from '#core/anonymity/value-runs.ts';
import { byChange, byFeasibility, byLists, bySpread, bySubtraction } from './attacks.ts';
import { publishedWorld, type PublishedEdition } from './published-world.ts';

const world = await publishedWorld({ seed: 7, bodies: 150, editions: 3 });
const [first] = world;
if (!first) throw new Error('a world has editions');

/** The edition with one more cell: a group as another, less a few. */
function withDefect({ cells, groups, scores, ...rest }: PublishedEdition, less: number): PublishedEdition {
  const commune = groups.find(({ id }) => id === 'kind/commune');
  const members = [...(commune?.members ?? [])].slice(less);
  const figure = { groupId: 'defect', view: 'global' as const, key: 'global', organisations: members.length, mean: 0, quartiles: null, interval: null, deviation: null };
  return { ...rest, scores, groups: [...groups, { id: 'defect', members: new Set(members) }], cells: [...cells, { ...figure, runs: asOneRun(members.map((id) => scores.get(id) ?? NaN)) }] };
}

test('something is published: the whole panel, classes, and territories', () => {
  for (const cut of ['national', 'peers/', 'kind/', 'region/']) expect(first.cells.some(({ groupId }) => groupId.startsWith(cut))).toBe(true);
});

test('no two or three published cells, of one edition or of several, give fewer than six bodies by adding and subtracting', () => {
  expect(bySubtraction(world)).toEqual([]);
});

test('lists of values, means with their spread, and the change between editions give nobody away', () => {
  expect(world.flatMap((one) => [...byLists(one), ...bySpread(one)])).toEqual([]);
  expect(byChange(world)).toEqual([]);
});

test('linear programming leaves everybody twenty points wide, seen from outside, by an insider and by an owner of two bodies', async () => {
  const solver = await highsFeasibility();
  expect(byFeasibility(first, solver, 6)).toEqual([]);
  expect(byFeasibility(first, solver, 3, 2)).toEqual([]);
});

test('one cell more than the ledger lets through is found', async () => {
  expect(bySubtraction([withDefect(first, 3)]).map(({ attack }) => attack)).toContain('subtraction');
  expect(bySubtraction([withDefect(first, 3)]).find(({ cells }) => cells.includes('0/kind/commune'))?.bodies).toHaveLength(3);
  const solver = await highsFeasibility();
  const [gone] = [...(first.groups.find(({ id }) => id === 'kind/commune')?.members ?? [])];
  expect(byFeasibility(withDefect(first, 1), solver, first.scores.size).some(({ bodies }) => bodies.includes(gone ?? ''))).toBe(true);
});
