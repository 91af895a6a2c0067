import { decideCategory, type DecisionRules, type Outcome } from '#core/trophies/decide-category.ts';
import { finalistsOf } from '#core/trophies/finalists.ts';
import { gainsBeyondPeers, type TwiceScored } from '#core/trophies/improvement.ts';
import { randomStream, type RandomStream } from '#core/shared/random.ts';
import { nth, sumOf } from '#core/shared/vector.ts';
import type { Estimate } from '#core/statistics/compare-means.ts';
import { studentQuantile } from '#core/statistics/student.ts';

/** An edition of trophies: how many compete in each category, how much they differ in truth, how well audits tell. Points. */
export type TrophyEdition = { readonly name: string; readonly sizes: readonly number[]; readonly spread: number; readonly error: number };

/** What comes of the rule over many editions; shares are of categories unless said otherwise. */
export type RoundsOutcome = {
  readonly name: string;
  /** Editions in which some category named a single winner that is not truly the best; without differences, any single winner. */
  readonly editionsWithFalseWinner: number;
  readonly single: number;
  readonly joint: number;
  readonly finalists: number;
  readonly winners: number;
  readonly bestAmongFinalists: number;
  readonly bestAmongWinners: number;
  /** Single winners that truly are the best, of all single winners. */
  readonly singleIsBest: number;
  /** Published 95 % intervals of winners that hold their true score. */
  readonly intervalsHold: number;
};

/** Audits of a body in the first and the second round, as in the edition's data. */
const audits = { first: 14, second: 12 } as const;
const rules = { candidatesAtLeast: 5, finalistsAtMost: 8, confidence: 0.95 };
/** Degrees of freedom of a moderated variance: 9 of its own and about 20 of the others' of its kind; with the second round 8 more. */
const degrees = { first: 29, pooled: 37 } as const;

/** Plays `editions` editions by the rule of `core/trophies`. Without any spread everybody is the best, so nobody is falsely left out. */
export function trophyRounds({ name, sizes, spread, error }: TrophyEdition, editions: number): RoundsOutcome {
  const stream = randomStream('trophy-rounds', name);
  const seen = { falseEditions: 0, single: 0, joint: 0, finalists: 0, winners: 0, bestFinal: 0, bestWins: 0, singleBest: 0, intervals: 0, held: 0 };
  for (let edition = 0; edition < editions; edition++) {
    let wrong = false;
    for (const size of sizes) {
      const truth = Array.from({ length: size }, () => 75 + spread * stream.normal());
      const best = spread === 0 ? null : truth.indexOf(Math.max(...truth));
      const first = truth.map((value) => observed(value, error, degrees.first, stream));
      const places = finalistsOf(first, rules, stream);
      const pooled = places.map((place) => pool(nth(truth, place), nth(first, place), error, stream));
      const decided = decideCategory(pooled, { ...rules, floor: { score: 0 }, candidates: size });
      const winners = winnersOf(decided, places);
      seen.finalists += places.length;
      seen.winners += winners.length;
      seen.single += Number(winners.length === 1);
      seen.joint += Number(winners.length > 1);
      seen.bestFinal += Number(best === null || places.includes(best));
      seen.bestWins += Number(best === null || winners.includes(best));
      seen.singleBest += Number(winners.length === 1 && best !== null && winners[0] === best);
      wrong ||= winners.length === 1 && winners[0] !== best;
      for (const place of winners) {
        const { value, variance, degreesOfFreedom } = nth(pooled, places.indexOf(place));
        seen.intervals += 1;
        seen.held += Number(Math.abs(value - nth(truth, place)) <= studentQuantile(0.975, degreesOfFreedom) * Math.sqrt(variance));
      }
    }
    seen.falseEditions += Number(wrong);
  }
  const categories = editions * sizes.length;
  return {
    name, editionsWithFalseWinner: seen.falseEditions / editions, single: seen.single / categories, joint: seen.joint / categories,
    finalists: seen.finalists / categories, winners: seen.winners / categories, bestAmongFinalists: seen.bestFinal / categories,
    bestAmongWinners: seen.bestWins / categories, singleIsBest: seen.single === 0 ? NaN : seen.singleBest / seen.single, intervalsHold: seen.held / Math.max(1, seen.intervals),
  };
}

/** What comes of "most improved" in panels of `size` bodies of which one gained `gain` points and the others moved together. */
export type ImprovementOutcome = {
  readonly gain: number;
  /** Panels with any winner; without gain all are false. */
  readonly awarded: number;
  /** Panels whose winners hold the one that gained. */
  readonly rightlyAwarded: number;
  /** How often the plain difference names the one that gained, and how often the gain beyond peers does. */
  readonly plainFirst: number;
  readonly adjustedFirst: number;
  /** Mean rank, by the score before, of whoever the plain difference and the gain beyond peers put first: 0 = lowest, 1 = highest. */
  readonly plainFrom: number;
  readonly adjustedFrom: number;
};

export function improvementRounds(size: number, spread: number, error: number, gain: number, panels: number): ImprovementOutcome {
  const stream = randomStream('trophy-improvement', size, spread, error, gain);
  const seen = { awarded: 0, right: 0, plain: 0, adjusted: 0, plainFrom: 0, adjustedFrom: 0 };
  for (let panel = 0; panel < panels; panel++) {
    const before = Array.from({ length: size }, () => 68 + spread * stream.normal());
    const after = before.map((value, i) => value + 2 + (i === 0 ? gain : 0));
    const twice = before.map((value, i): TwiceScored => ({ before: observed(value, error, degrees.first, stream), after: observed(nth(after, i), error, degrees.first, stream) }));
    const gains = gainsBeyondPeers(twice);
    const places = finalistsOf(gains, rules, stream);
    const pooled = twice.map((one, i) => (places.includes(i) ? { ...one, after: pool(nth(after, i), one.after, error, stream) } : one));
    const final = gainsBeyondPeers(pooled);
    const decision: DecisionRules = { ...rules, floor: { gain: 'beyond_chance' }, candidates: size };
    const winners = winnersOf(decideCategory(places.map((place) => nth(final, place)), decision), places);
    const plain = indexOfLargest(twice.map((one) => one.after.value - one.before.value));
    const adjusted = indexOfLargest(gains.map(({ value }) => value));
    seen.awarded += Number(winners.length > 0);
    seen.right += Number(winners.includes(0));
    seen.plain += Number(plain === 0);
    seen.adjusted += Number(adjusted === 0);
    seen.plainFrom += rankFrom(twice, plain);
    seen.adjustedFrom += rankFrom(twice, adjusted);
  }
  return {
    gain, awarded: seen.awarded / panels, rightlyAwarded: gain === 0 ? NaN : seen.right / panels, plainFirst: seen.plain / panels, adjustedFirst: seen.adjusted / panels,
    plainFrom: seen.plainFrom / panels, adjustedFrom: seen.adjustedFrom / panels,
  };
}

/** A score with its error, and the error as it is estimated. */
function observed(truth: number, error: number, degreesOfFreedom: number, { normal }: RandomStream): Estimate {
  const share = sumOf(Array.from({ length: degreesOfFreedom }, normal), (z) => z * z) / degreesOfFreedom;
  return { value: truth + error * normal(), variance: error ** 2 * share, degreesOfFreedom };
}

/** Both rounds together: each audit counts as one. */
function pool(truth: number, first: Estimate, error: number, stream: RandomStream): Estimate {
  const all = audits.first + audits.second;
  const second = truth + error * Math.sqrt(audits.first / audits.second) * stream.normal();
  const { variance } = observed(truth, error * Math.sqrt(audits.first / all), degrees.pooled, stream);
  return { value: (audits.first * first.value + audits.second * second) / all, variance, degreesOfFreedom: degrees.pooled };
}

const winnersOf = (decided: Outcome, places: readonly number[]): number[] => (decided.outcome === 'nobody' ? [] : decided.winners.map((i) => nth(places, i)));
const indexOfLargest = (values: readonly number[]): number => values.indexOf(Math.max(...values));
const rankFrom = (twice: readonly TwiceScored[], place: number): number =>
  twice.filter(({ before }) => before.value < nth(twice, place).before.value).length / (twice.length - 1);
