import { randomStream } from '../../shared/random.ts';
import { addAt, at, nth } from '../../shared/vector.ts';
import { percentileInterval } from '../../statistics/bootstrap.ts';
import type { Bounds } from '../../statistics/wilson.ts';
import type { Subject } from '../mention.ts';

/** A labelled sentence and what was made of it. */
export interface Judged {
  readonly source: string;
  readonly said: readonly Subject[];
  readonly found: readonly (Subject & { readonly doubtful?: boolean })[];
}

export type WithBounds = Bounds & { readonly value: number };

export interface Understanding {
  /** F1 of "the sentence speaks of the criterion", and in how many sentences it does. */
  readonly criteria: readonly (WithBounds & { readonly criterion: string; readonly sentences: number })[];
  readonly macroF1: WithBounds;
  readonly microF1: WithBounds;
  /** F1 of criterion and polarity together. */
  readonly bothF1: WithBounds;
  /** Labels whose polarity is right: where the criterion was missed, by the polarity of the sentence. */
  readonly polarity: WithBounds;
}

/** Cells of one sentence: for each criterion right, wrongly found, missed; then the same for criterion with polarity; then labels, and those with the right polarity. */
type Cells = Float64Array;

const replicates = 1000;

/**
 * How well sentences are understood, with 95 % intervals: sources are drawn with replacement, then sentences inside each (two-stage bootstrap), so that the
 * interval holds what changes from one way of writing to another. Percentiles; poor where a criterion is rare, and few sources make it too narrow.
 */
export function measureUnderstanding(judged: readonly Judged[], criteria: readonly string[]): Understanding {
  const bySource = [...new Set(judged.map(({ source }) => source))].map((source) => judged.filter((one) => one.source === source).map((one) => cellsOf(one, criteria)));
  const whole = figuresOf(summed(bySource.flat(), criteria.length), criteria.length);
  const stream = randomStream('listening', 'intervals');
  const drawn = Array.from({ length: replicates }, () => {
    const sum = new Float64Array(3 * criteria.length + 5);
    bySource.forEach(() => {
      const source = stream.pick(bySource);
      source.forEach(() => addTo(sum, stream.pick(source)));
    });
    return figuresOf(sum, criteria.length);
  });
  const bounded = whole.map((value, f): WithBounds => ({ value, ...percentileInterval(drawn.map((one) => nth(one, f)).filter((one) => !Number.isNaN(one))) }));
  const rest = bounded.slice(criteria.length);
  return {
    criteria: criteria.map((criterion, c) => ({ criterion, sentences: judged.filter(({ said }) => said.some((one) => one.criterion === criterion)).length, ...nth(bounded, c) })),
    macroF1: nth(rest, 0), microF1: nth(rest, 1), bothF1: nth(rest, 2), polarity: nth(rest, 3),
  };
}

function cellsOf({ said, found }: Judged, criteria: readonly string[]): Cells {
  const cells = new Float64Array(3 * criteria.length + 5);
  const end = 3 * criteria.length;
  criteria.forEach((criterion, c) => {
    const label = said.find((one) => one.criterion === criterion);
    const answer = found.find((one) => one.criterion === criterion);
    if (label && answer) addAt(cells, 3 * c, 1);
    else if (answer) addAt(cells, 3 * c + 1, 1);
    else if (label) addAt(cells, 3 * c + 2, 1);
    if (label && answer?.polarity === label.polarity) addAt(cells, end, 1);
    else {
      if (answer) addAt(cells, end + 1, 1);
      if (label) addAt(cells, end + 2, 1);
    }
  });
  for (const { criterion, polarity } of said) {
    addAt(cells, end + 3, 1);
    if ((found.find((one) => one.criterion === criterion) ?? found[0])?.polarity === polarity) addAt(cells, end + 4, 1);
  }
  return cells;
}

/** F1 of each criterion, their mean, of all together, with polarity; share of right polarities. NaN where nothing is said nor found. */
function figuresOf(cells: Float64Array, criteria: number): number[] {
  const f1 = (right: number, wrong: number, missed: number): number => (2 * right) / (2 * right + wrong + missed);
  const each = Array.from({ length: criteria }, (_, c) => f1(at(cells, 3 * c), at(cells, 3 * c + 1), at(cells, 3 * c + 2)));
  const known = each.filter((one) => !Number.isNaN(one));
  const total = [0, 1, 2].map((k) => each.reduce((sum, _, c) => sum + at(cells, 3 * c + k), 0));
  const end = 3 * criteria;
  return [...each, known.reduce((sum, one) => sum + one, 0) / known.length, f1(nth(total, 0), nth(total, 1), nth(total, 2)), f1(at(cells, end), at(cells, end + 1), at(cells, end + 2)), at(cells, end + 4) / at(cells, end + 3)];
}

function summed(all: readonly Cells[], criteria: number): Float64Array {
  const sum = new Float64Array(3 * criteria + 5);
  for (const cells of all) addTo(sum, cells);
  return sum;
}

function addTo(sum: Float64Array, cells: Cells): void {
  // Written out: this runs for every sentence of every draw.
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + (cells[i] ?? 0);
}

export interface Doubt {
  /** Share of findings that ask for a person. */
  readonly doubtful: number;
  /** Of those that do not, the share that is right in criterion and polarity; of those that do. */
  readonly rightWhenSure: number;
  readonly rightWhenDoubtful: number;
}

/** What "doubtful" is worth: findings that hold among the sure and among the doubtful. */
export function measureDoubt(judged: readonly Judged[]): Doubt {
  const findings = judged.flatMap(({ said, found }) => found.map((one) => ({ doubtful: one.doubtful === true, right: said.some(({ criterion, polarity }) => criterion === one.criterion && polarity === one.polarity) })));
  const share = (all: readonly { right: boolean }[]): number => all.filter(({ right }) => right).length / all.length;
  const sure = findings.filter(({ doubtful }) => !doubtful);
  const doubtful = findings.filter((one) => one.doubtful);
  return { doubtful: doubtful.length / findings.length, rightWhenSure: share(sure), rightWhenDoubtful: share(doubtful) };
}
