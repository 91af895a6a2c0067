import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { betraysFew } from './derivable.ts';
import { checkRelease, type Release } from './release-ledger.ts';
import { fewestBodies, peerClasses, releasable, type PeerBody, type PeerOrder } from './peer-groups.ts';

const order: PeerOrder = { strata: ['small', 'middle', 'large'], family: (kind) => (kind === 'hospital' || kind === 'chamber' ? 'others' : 'authorities') };

let made = 0;
const bodies = (kind: string, stratum: string, count: number): PeerBody[] =>
  Array.from({ length: count }, () => ({ id: `b${(made += 1)}`, kind, stratum }));
const set = (...ids: (string | number)[]): Set<string> => new Set(ids.map(String));
const range = (from: number, to: number): Set<string> => set(...Array.from({ length: to - from }, (_, i) => from + i));

const shape = (list: readonly PeerBody[]) =>
  peerClasses(list, order).map(({ kinds, strata, members, widening }) => `${kinds.join('+')} ${strata.join('+')} ${members.length} ${widening}`);

describe('classes of peers', () => {
  test('a body is compared with its own kind and stratum when six bodies are there', () => {
    expect(shape([...bodies('town', 'small', 6), ...bodies('town', 'large', 7)])).toEqual(['town small 6 own', 'town large 7 own']);
  });

  test('too small a stratum joins the smaller of its neighbours', () => {
    expect(shape([...bodies('town', 'small', 8), ...bodies('town', 'middle', 3), ...bodies('town', 'large', 6)])).toEqual([
      'town small 8 own',
      'town middle+large 9 neighbours',
    ]);
  });

  test('strata keep joining until six bodies are there, up to the whole kind', () => {
    expect(shape([...bodies('town', 'small', 2), ...bodies('town', 'middle', 2), ...bodies('town', 'large', 3)])).toEqual(['town small+middle+large 7 kind']);
  });

  test('too small a kind joins a whole kind of its family rather than part of a larger one', () => {
    expect(shape([...bodies('town', 'small', 6), ...bodies('town', 'large', 6), ...bodies('county', 'all', 13), ...bodies('region', 'all', 2)])).toEqual([
      'county+region all 15 family',
      'town small 6 own',
      'town large 6 own',
    ]);
  });

  test('a family too small for itself joins all', () => {
    expect(shape([...bodies('town', 'small', 6), ...bodies('hospital', 'all', 2)])).toEqual(['hospital+town all+small 8 all']);
  });

  test('with fewer than six bodies nobody is compared', () => {
    expect(shape(bodies('town', 'small', 5))).toEqual([]);
  });

  const anyBodies = fc.array(
    fc.record({ kind: fc.constantFrom('town', 'county', 'hospital', 'chamber'), stratum: fc.constantFrom('small', 'middle', 'large', 'all') }),
    { maxLength: 60 },
  );

  test('every body is in exactly one class, and every class holds six or more', () => {
    fc.assert(fc.property(anyBodies, (list) => {
      const all = list.map((body, i) => ({ ...body, id: String(i) }));
      const classes = peerClasses(all, order);
      expect(classes.every(({ members }) => members.length >= fewestBodies)).toBe(true);
      expect(classes.flatMap(({ members }) => members).toSorted()).toEqual(all.length < fewestBodies ? [] : all.map(({ id }) => id).toSorted());
    }));
  });
});

describe('what can be worked out from published groups', () => {
  test('a group within another betrays the rest when it is small', () => {
    expect(betraysFew([range(0, 20), range(0, 15)], 6)).toBe(true);
    expect(betraysFew([range(0, 20), range(0, 14)], 6)).toBe(false);
  });

  test('two groups that differ by two on one side and three on the other betray five', () => {
    expect(betraysFew([range(0, 17), range(2, 20)], 6)).toBe(true);
  });

  test('children betray what they leave of their parent', () => {
    expect(betraysFew([range(0, 30), range(0, 10), range(10, 20), range(20, 27)], 6)).toBe(true);
    expect(betraysFew([range(0, 30), range(0, 10), range(10, 20)], 6)).toBe(false);
  });

  test('three overlapping groups can betray what no two of them do', () => {
    const a = range(0, 20);
    const b = range(20, 40);
    const c = new Set([...range(0, 17), ...range(20, 40)]);
    expect([[a, b], [a, c], [b, c]].some((pair) => betraysFew(pair, 6))).toBe(false);
    expect(betraysFew([a, b, c], 6)).toBe(true);
  });

  test('a group that cuts across all others betrays nobody as long as it is not nearly one of them', () => {
    const classes = [range(0, 20), range(20, 40), range(40, 60)];
    expect(betraysFew([...classes, set(0, 1, 2, 20, 21, 40, 41)], 6)).toBe(false);
    expect(betraysFew([...classes, new Set([...range(0, 20), '20', '40'])], 6)).toBe(true);
  });

  const someGroups = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 29 }), { minLength: 6, maxLength: 29 }), { minLength: 1, maxLength: 6 });

  test('no sum or difference of up to three released groups, with factors, rests on fewer than six bodies', () => {
    fc.assert(fc.property(someGroups, (lists) => {
      const { released } = releasable(lists.map((list, i) => ({ id: String(i), members: list.map(String) })), '2026');
      for (const support of combinations(released.map(({ members }) => new Set(members)))) {
        expect(support === 0 || support >= fewestBodies).toBe(true);
      }
    }), { numRuns: 40 });
  });

  test('whatever is released passes the ledger, group after group', () => {
    fc.assert(fc.property(someGroups, (lists) => {
      const { released } = releasable(lists.map((list, i) => ({ id: String(i), members: list.map(String) })), '2026');
      const releases = released.map((group): Release => ({ ...group, edition: '2026', audience: 'public' }));
      releases.forEach((release, i) => expect(checkRelease(release, releases.slice(0, i), { ownerOf: (id) => id })).toEqual([]));
    }), { numRuns: 300 });
  });

  test('a withheld group says why', () => {
    const group = (id: string, ...parts: Set<string>[]) => ({ id, members: parts.flatMap((part) => [...part]) });
    const groups = [
      group('all', range(0, 40)), group('most', range(0, 36)), group('few', range(0, 5)),
      group('a', range(0, 20)), group('c', range(0, 17), range(20, 40)),
    ];
    expect(releasable(groups, '2026').withheld).toEqual([
      { id: 'most', rule: 'difference', with: ['all'] },
      { id: 'few', rule: 'too_few', with: [] },
      { id: 'c', rule: 'difference', with: ['all'] },
    ]);
  });
});

/** Number of bodies left in every combination of up to three groups with factors -2 to 2. */
function combinations(groups: readonly ReadonlySet<string>[]): number[] {
  const factors = [-2, -1, 0, 1, 2];
  const supports: number[] = [];
  for (let i = 0; i < groups.length; i++) for (let j = 0; j <= i; j++) for (let k = 0; k <= j; k++) {
    for (const a of factors) for (const b of factors) for (const c of factors) {
      const sums = new Map<string, number>();
      for (const [group, factor] of [[groups[i], a], [groups[j], b], [groups[k], c]] as const) {
        for (const id of group ?? []) sums.set(id, (sums.get(id) ?? 0) + factor);
      }
      supports.push([...sums.values()].filter((sum) => sum !== 0).length);
    }
  }
  return supports;
}
