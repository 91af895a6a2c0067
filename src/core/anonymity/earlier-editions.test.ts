import { expect, test } from 'vitest';
import { fewChanged } from './earlier-editions.ts';
import { peerClasses, releasable } from './peer-groups.ts';

const range = (from: number, to: number): string[] => Array.from({ length: to - from }, (_, i) => `b${from + i}`);
const earlier = [{ edition: '2026', id: 'all', members: range(0, 20) }];

test('the same members, or six and more that changed, may be published after an earlier edition; one to five may not', () => {
  expect(fewChanged(range(0, 20), earlier)).toBe(false);
  for (let entrants = 1; entrants <= 5; entrants++) expect(fewChanged(range(0, 20 + entrants), earlier)).toBe(true);
  expect(fewChanged(range(0, 26), earlier)).toBe(false);
  expect(fewChanged(range(2, 22), earlier)).toBe(true);
  expect(fewChanged(range(3, 23), earlier)).toBe(false);
});

test('a group withheld for its entrants and leavers names the earlier group', () => {
  const { released, withheld } = releasable([{ id: 'all', members: range(1, 22) }, { id: 'half', members: range(1, 11) }], '2027', earlier);
  expect(released.map(({ id }) => id)).toEqual(['half']);
  expect(withheld).toEqual([{ id: 'all', rule: 'difference_between_editions', with: ['2026/all'] }]);
});

test('a class with few entrants is joined to its neighbour, an unchanged one stays', () => {
  const body = (stratum: string) => (id: string) => ({ id, kind: 'town', stratum });
  const before = [
    { edition: '2026', id: 'small', members: range(0, 8) }, { edition: '2026', id: 'middle', members: range(20, 28) },
    { edition: '2026', id: 'large', members: range(40, 48) },
  ];
  const bodies = [...range(0, 10).map(body('small')), ...range(20, 28).map(body('middle')), ...range(40, 48).map(body('large'))];
  const order = { strata: ['small', 'middle', 'large'], family: () => 'authorities' };
  expect(peerClasses(bodies, order, before).map(({ strata, members }) => [strata.join('+'), members.length])).toEqual([['small+middle', 18], ['large', 8]]);
});

test('the whole panel may be published beside that of an earlier edition when a hundred bodies were measured anew, its parts may not', () => {
  const before = [{ edition: '2026', id: 'national', members: range(0, 120) }, { edition: '2026', id: 'kind/town', members: range(0, 40) }];
  const { released, withheld } = releasable([{ id: 'national', members: range(0, 123) }, { id: 'kind/town', members: range(0, 43) }], '2027', before);
  expect(released.map(({ id }) => id)).toEqual(['national']);
  expect(withheld).toMatchObject([{ id: 'kind/town', rule: 'difference_between_editions' }]);
  expect(releasable([{ id: 'national', members: range(18, 123) }], '2027', before).released.map(({ id }) => id)).toEqual(['national']);
  expect(releasable([{ id: 'national', members: range(0, 93) }], '2027', [{ edition: '2026', id: 'national', members: range(0, 90) }]).released).toEqual([]);
});
