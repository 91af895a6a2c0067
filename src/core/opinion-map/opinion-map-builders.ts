import { randomStream } from '../shared/random.ts';
import { nth } from '../shared/vector.ts';
import type { CastVote, StatementVote } from './vote-matrix.ts';

export type SimulatedVotes = { readonly votes: readonly CastVote[]; readonly groupOf: ReadonlyMap<string, number> };

/**
 * People of known groups vote: each group has an opinion of each statement (drawn), each person follows it with chance
 * `loyalty`, passes one time in ten, and sees a share `seen` of the statements. On the first `shared` statements all agree.
 */
export function simulateVotes(sizes: readonly number[], statements: number, { seen, loyalty = 0.8, shared = 0, seed = 1 }: { seen: number; loyalty?: number; shared?: number; seed?: number }): SimulatedVotes {
  const { uniform } = randomStream('simulated votes', seed);
  const opinions = sizes.map(() => Array.from({ length: statements }, (_, j): StatementVote => (j < shared ? 1 : uniform() < 0.5 ? 1 : -1)));
  const votes: CastVote[] = [];
  const groupOf = new Map<string, number>();
  sizes.forEach((size, group) => {
    for (let i = 0; i < size; i++) {
      const person = `p${groupOf.size.toString().padStart(6, '0')}`;
      groupOf.set(person, group);
      for (let j = 0; j < statements; j++) {
        if (uniform() >= seen) continue;
        const own = nth(nth(opinions, group), j);
        const vote: StatementVote = uniform() < 0.1 ? 0 : uniform() < loyalty ? own : own === 1 ? -1 : 1;
        votes.push({ person, statement: `s${j.toString().padStart(4, '0')}`, vote });
      }
    }
  });
  return { votes, groupOf };
}

/**
 * Adjusted Rand index of two partitions of the same things (Hubert and Arabie 1985): 1 the same, about 0 by chance.
 */
export function adjustedRand(one: readonly (string | number)[], other: readonly (string | number)[]): number {
  const pairs = (n: number): number => (n * (n - 1)) / 2;
  const counts = (labels: readonly (string | number)[]): number => [...countOf(labels).values()].reduce((sum, n) => sum + pairs(n), 0);
  const [a, b] = [counts(one), counts(other)];
  const both = counts(one.map((label, i) => `${label}|${other[i]}`));
  const expected = (a * b) / pairs(one.length);
  return a === b && both === a ? 1 : (both - expected) / ((a + b) / 2 - expected);
}

function countOf(labels: readonly (string | number)[]): Map<string | number, number> {
  const counts = new Map<string | number, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}
