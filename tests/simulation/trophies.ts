import { randomStream } from '#core/shared/random.ts';
import { nth, sumOf } from '#core/shared/vector.ts';
import { rankRegions } from '#core/statistics/rank-regions.ts';
import { possibleWinners } from '#core/statistics/possible-winners.ts';
import { rankSets } from '#core/statistics/rank-sets.ts';

export type Trophies = {
  readonly size: number;
  readonly spread: number;
  readonly error: number;
  /** Categories whose observed first is truly the best. */
  readonly firstIsBest: number;
  /** Categories whose truly best is among the possible winners; wanted: at least 95 %. */
  readonly bestIsPossible: number;
  readonly possibleWinners: number;
  /** Categories where all rank sets hold, simulated and deterministic; wanted: at least 95 %. */
  readonly allSetsHold: number;
  readonly allRegionsHold: number;
};

/** Categories of `size` structures whose true scores have this spread and whose errors are estimated with 9 degrees of freedom. */
export function trophies(size: number, spread: number, error: number, rounds: number): Trophies {
  const stream = randomStream('trophies', size, spread, error);
  const counts = { first: 0, possible: 0, winners: 0, sets: 0, regions: 0 };
  for (let round = 0; round < rounds; round++) {
    const truth = Array.from({ length: size }, () => spread * stream.normal());
    const scores = truth.map((value) => ({ value: value + error * stream.normal(), standardError: error * estimatedShare(stream.normal) }));
    const best = truth.indexOf(Math.max(...truth));
    const observed = scores.reduce((top, { value }, i) => (value > nth(scores, top).value ? i : top), 0);
    const sets = rankSets(scores, { stream, draws: 500 });
    const winners = possibleWinners(scores, { stream, draws: 500 });
    counts.first += Number(observed === best);
    counts.possible += Number(winners.includes(best));
    counts.winners += winners.length;
    counts.sets += Number(holds(truth, sets));
    counts.regions += Number(holds(truth, rankRegions(scores)));
  }
  return {
    size,
    spread,
    error,
    firstIsBest: counts.first / rounds,
    bestIsPossible: counts.possible / rounds,
    possibleWinners: counts.winners / rounds,
    allSetsHold: counts.sets / rounds,
    allRegionsHold: counts.regions / rounds,
  };
}

/**
 * Estimated over true standard error once variances are moderated inside the kind of structure: 9 degrees of freedom of its own
 * and about 20 of the others'.
 */
const estimatedShare = (normal: () => number): number => Math.sqrt(sumOf(Array.from({ length: 29 }, normal), (z) => z * z) / 29);

function holds(truth: readonly number[], sets: readonly { best: number; worst: number }[]): boolean {
  return truth.every((value, i) => {
    const rank = 1 + truth.filter((other) => other > value).length;
    const { best, worst } = nth(sets, i);
    return best <= rank && rank <= worst;
  });
}
