import { loadavg } from 'node:os';
import { adjustedRand, simulateVotes } from '#core/opinion-map/opinion-map-builders.ts';
import { mapOpinions } from '#core/opinion-map/map-opinions.ts';
import { principalComponents } from '#core/opinion-map/principal-components.ts';
import { voteMatrix, type CastVote } from '#core/opinion-map/vote-matrix.ts';

/**
 * The opinion map of 2,000 people on 1,000 statements, target one second, and its directions against the plain way: the whole
 * matrix filled with means, multiplied out. `node tests/bench/opinion-map.ts [people] [statements]`.
 */
const [people = 2000, statements = 1000] = process.argv.slice(2).map(Number);
const rounds = 3;

/** Processor time of the whole process, ms: what the work costs, whoever else uses the machine. */
function costOf(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function median(run: () => unknown): number {
  run();
  return Array.from({ length: rounds }, () => costOf(run)).toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
}

/** Two directions by power iteration of the filled matrix, as a first version would do it. */
function plainDirections(votes: readonly CastVote[]): number[][] {
  const persons = [...new Set(votes.map(({ person }) => person))];
  const columns = [...new Set(votes.map(({ statement }) => statement))].toSorted();
  const places = new Map(columns.map((id, j) => [id, j]));
  const rowAt = new Map(persons.map((id, i) => [id, i]));
  const seen: (number | null)[][] = persons.map(() => columns.map(() => null));
  for (const { person, statement, vote } of votes) {
    const row = seen[rowAt.get(person) ?? 0];
    if (row) row[places.get(statement) ?? 0] = vote;
  }
  const means = columns.map((_, j) => {
    const own = seen.flatMap((row) => row[j] ?? []);
    return own.reduce((sum, vote) => sum + vote, 0) / Math.max(1, own.length);
  });
  const filled = seen.map((row) => row.map((vote, j) => (vote ?? means[j] ?? 0) - (means[j] ?? 0)));
  const found: number[][] = [];
  for (let d = 0; d < 2; d++) {
    const start = columns.map((_, j) => Math.sin(j + 1 + d));
    let v = start.map((value) => value / Math.hypot(...start));
    for (let pass = 0; pass < 100; pass++) {
      const along = filled.map((row) => row.reduce((sum, value, j) => sum + value * (v[j] ?? 0), 0));
      let next = columns.map((_, j) => filled.reduce((sum, row, i) => sum + (row[j] ?? 0) * (along[i] ?? 0), 0));
      for (const before of found) {
        const dot = next.reduce((sum, value, j) => sum + value * (before[j] ?? 0), 0);
        next = next.map((value, j) => value - dot * (before[j] ?? 0));
      }
      const length = Math.hypot(...next);
      next = next.map((value) => value / length);
      const cosine = next.reduce((sum, value, j) => sum + value * (v[j] ?? 0), 0);
      v = next;
      if (1 - cosine * cosine < 1e-10) break;
    }
    found.push(v);
  }
  return found;
}

console.log(`${people} people, ${statements} statements, load ${loadavg()[0]?.toFixed(1)}`);
for (const seen of [0.05, 0.2, 1]) {
  const sizes = [0.4, 0.35, 0.25].map((share) => Math.round(share * people));
  const { votes, groupOf } = simulateVotes(sizes, statements, { seen, loyalty: 0.75 });
  const first = mapOpinions(votes);
  if (first.kind !== 'value') throw new Error('no map');
  const { memory, places } = first.value;
  const cold = median(() => mapOpinions(votes));
  const warm = median(() => mapOpinions(votes, memory));
  let plain: number[][] = [];
  const plainMs = costOf(() => (plain = plainDirections(votes)));
  const ours = median(() => principalComponents(voteMatrix(votes)));
  const ids = [...new Set(votes.map(({ statement }) => statement))].toSorted();
  const cosines = plain.flatMap((v) => ([0, 1] as const).map((d) => v.reduce((sum, value, j) => sum + value * (memory.loadings[ids[j] ?? '']?.[d] ?? 0), 0)));
  const apart = Math.abs(1 - cosines.reduce((sum, cosine) => sum + cosine * cosine, 0) / 2);
  const rand = adjustedRand(places.map(({ group }) => group), places.map(({ person }) => groupOf.get(person) ?? -1));
  console.log(`seen ${seen * 100} %: ${votes.length} votes; map ${cold.toFixed(0)} ms, from the run before ${warm.toFixed(0)} ms of processor; directions ${ours.toFixed(0)} ms, filled matrix ${plainMs.toFixed(0)} ms (x ${(plainMs / ours).toFixed(1)}, planes apart ${apart.toExponential(0)}); adjusted Rand ${rand.toFixed(3)}`);
}
