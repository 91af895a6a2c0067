import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BudgetVote } from './ballots.ts';
import { chooseByEqualShares, equalShares } from './equal-shares.ts';
import { chooseByVotes } from './greedy.ts';

/** `marks`: one line a project, one sign a voter, x = approves. */
function voteOf(envelope: number, costs: Record<string, number>, marks: Record<string, string>): BudgetVote {
  const voters = Math.max(...Object.values(marks).map((line) => line.length));
  const ballots = Array.from({ length: voters }, (_, i) => ({ voter: String(i), approved: Object.keys(marks).filter((id) => marks[id]?.[i] === 'x') }));
  return { envelope, projects: Object.entries(costs).map(([id, cost]) => ({ id, cost })), ballots };
}

const idsOf = ({ chosen }: { chosen: readonly { id: string }[] }) => chosen.map(({ id }) => id);

// equalshares.net, "Explanation", example 1 and 2 (Peters and Skowron).
const costs = { bike: 700, gym: 400, park: 250, playground: 200, library: 100 };
const first = voteOf(1100, costs, { bike: 'xxxxxx....x', gym: 'xxxxxx.....', park: '.x.xx.x..x.', playground: '......xxxx.', library: '......x.xx.' });
const second = voteOf(1100, costs, { bike: 'xxxxxx.....', gym: 'xxxxxx....x', park: '.x.xx.x..x.', playground: '......xxxx.', library: '......x.xx.' });

test('the first published example: by votes bike path and gym, by equal shares bike path, playground and library', () => {
  expect(idsOf(chooseByVotes(first))).toEqual(['bike', 'gym']);
  const { rounds, ties } = equalShares(first, 100);
  expect(rounds.map(({ id, effective }) => [id, Math.round(effective * 10) / 10])).toEqual([['bike', 7], ['playground', 4], ['library', 3]]);
  expect(rounds.map(({ payment }) => Math.round(payment * 10) / 10)).toEqual([100, 50, 33.3]);
  expect(ties).toEqual([]);
});

test('the second published example: votes of those who can no longer pay in full count for a part', () => {
  const { rounds } = equalShares(second, 100);
  expect(rounds.map(({ id }) => id)).toEqual(['gym', 'park', 'playground']);
  // Printed from rounded purses: 57.14, 60.5 and 60.5; 7, 4.1 and 3.2 votes (3.3 before rounding).
  expect(rounds.map(({ payment }) => Math.round(payment * 10) / 10)).toEqual([57.1, 60.7, 60.7]);
  expect(rounds.map(({ effective }) => Math.round(effective * 10) / 10)).toEqual([7, 4.1, 3.3]);
});

// pabutools, tests/test_rule.py, "AppEx_2" with satisfaction by cost; amounts x 100.
const example = voteOf(400, { p0: 100, p1: 90, p2: 200, p3: 109 }, { p0: 'x...', p1: '.xx.', p2: '.xxx', p3: '.xx.' });

test('the example of pabutools: two projects with equal purses, a third when purses are raised', () => {
  expect(equalShares(example, 100).rounds.map(({ id }) => id).toSorted()).toEqual(['p0', 'p2']);
  const completed = chooseByEqualShares(example, 10);
  expect(idsOf(completed).toSorted()).toEqual(['p0', 'p1', 'p2']);
  expect(completed).toMatchObject({ spent: 390, left: 10, raised: 20, completion: [] });
});

test('the running example of Lackner and Skowron 2023: plain equal shares takes the one project that eight of twelve support', () => {
  const marks = { a: 'xxxxxxxx....', b: 'xxx.....x...', c: '...xxx..x...', d: '......xx....', e: '.........x..', f: '........x.x.', g: '...........x' };
  const vote = voteOf(4, Object.fromEntries(Object.keys(marks).map((id) => [id, 1])), marks);
  expect(equalShares(vote, 4 / 12).rounds.map(({ id }) => id)).toEqual(['a']);
});

test('ties are told when they mattered: by cost, else by the lot, and a lot that was not drawn is asked for', () => {
  const vote = voteOf(100, { a: 60, b: 60, c: 50 }, { a: 'xx..', b: '..xx', c: 'x..x' });
  expect(chooseByVotes(vote)).toMatchObject({ chosen: [{ id: 'c' }], ties: [{ by: 'cost', chosen: ['c'] }], lotMissing: false });
  const equal = voteOf(100, { a: 60, b: 60 }, { a: 'xx..', b: '..xx' });
  expect(chooseByVotes(equal)).toMatchObject({ chosen: [{ id: 'a' }], ties: [{ by: 'lot', projects: ['a', 'b'], chosen: ['a'] }], lotMissing: true });
  expect(chooseByVotes({ ...equal, lot: ['b', 'a'] })).toMatchObject({ chosen: [{ id: 'b' }], lotMissing: false });
  expect(chooseByEqualShares({ ...equal, lot: ['b', 'a'] })).toMatchObject({ chosen: [{ id: 'b' }], lotMissing: false });
  expect(chooseByVotes({ ...equal, envelope: 120 }).ties).toEqual([]);
});

test('published examples of ties: the lower cost, then more votes', () => {
  const vote = voteOf(13, { one: 7, two: 6 }, { one: 'xx..', two: '..xx' });
  const { rounds, ties } = equalShares(vote, 4);
  expect(rounds.map(({ id }) => id)).toEqual(['two', 'one']);
  expect(ties).toEqual([{ projects: ['two', 'one'], chosen: ['two'], by: 'cost' }]);
});

const anyVote = fc.record({
  envelope: fc.integer({ min: 1, max: 2000 }),
  costs: fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 8 }),
  ballots: fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { maxLength: 5 }), { maxLength: 25 }),
}).map(({ envelope, costs: drawn, ballots }): BudgetVote => ({
  envelope,
  projects: drawn.map((cost, i) => ({ id: `p${i}`, cost })),
  ballots: ballots.map((approved, i) => ({ voter: String(i), approved: approved.map((project) => `p${project}`) })),
}));

test('neither rule spends more than the envelope, takes a project twice or one that nobody approves; nothing supported that fits is left out', () => {
  fc.assert(fc.property(anyVote, (vote) => {
    for (const { chosen, spent, left } of [chooseByVotes(vote), chooseByEqualShares(vote, 25)]) {
      expect(spent).toBeLessThanOrEqual(vote.envelope);
      expect(left).toBe(vote.envelope - spent);
      expect(new Set(chosen.map(({ id }) => id)).size).toBe(chosen.length);
      for (const { votes } of chosen) expect(votes).toBeGreaterThan(0);
      const approved = new Set(vote.ballots.flatMap((ballot) => ballot.approved));
      expect(vote.projects.filter(({ id, cost }) => approved.has(id) && cost <= left && !chosen.some((one) => one.id === id))).toEqual([]);
    }
  }), { seed: 21, numRuns: 150 });
});

test('equal shares never takes more from a purse than it held, and pays every project in full', () => {
  fc.assert(fc.property(anyVote, fc.integer({ min: 1, max: 300 }), (vote, share) => {
    const { spent } = equalShares(vote, share);
    expect(spent).toBeLessThanOrEqual(vote.ballots.length * share * (1 + 1e-9));
  }), { seed: 22, numRuns: 150 });
});
