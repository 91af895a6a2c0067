import { fillBits } from '../shared/random.ts';
import type { RandomKey } from '../shared/random.ts';
import { addF64, f64, i32, u16, u32 } from '../shared/vector.ts';
import { multisetsOf } from './multisets.ts';

/**
 * Figures that are weighted means of ratios: figure f = sum of w x ratio / sum of w over its groups, which lie at
 * `starts[f] .. starts[f + 1] - 1` of `groups` and `weights`.
 */
export type RatioFigures = { readonly starts: Int32Array; readonly groups: Int32Array; readonly weights: Float64Array };

/** Numerators and denominators of the units (audits) of one structure: entry `unit x groups + group`. */
export type RatioUnits = { readonly units: number; readonly groups: number; readonly n: Float64Array; readonly d: Float64Array };

/**
 * Bootstrap of the figures of one structure, for what has no closed form (ranks, positions): `replicates` samples of its
 * units drawn with replacement. Writes figure f of replicate r at `out[f x replicates + r]`, in the unit of the ratios.
 * A group that a sample does not hold keeps the ratio of the whole structure (NaN if that has none either).
 *
 * The sum of a sample is the sum of sums of three units, looked up in a table of all triples: fourteen draws cost five
 * additions instead of fourteen multiplications, and the law is that of fourteen independent draws. The numbers are those of
 * `key`, so a structure has the same replicates on any worker.
 */
export function bootstrapRatios(units: RatioUnits, figures: RatioFigures, key: RandomKey, replicates: number, out: Float64Array): void {
  const { groups } = units;
  const width = 2 * groups;
  const plan = drawPlan(units.units);
  const table = tableOf(units, plan.size);
  const rest = plan.rest === 0 ? table : tableOf(units, plan.rest);
  const numerators = multisetsOf(units.units, plan.size).ofTuple;
  const restTuples = multisetsOf(units.units, Math.max(1, plan.rest)).ofTuple;
  const whole = wholeRatios(units);
  const bits = new Uint32Array(2 * Math.ceil((replicates * plan.words) / 2));
  fillBits(key, bits);
  const sums = new Float64Array(width);
  const ratios = new Float64Array(groups);
  for (let r = 0; r < replicates; r++) {
    sums.fill(0);
    let word = r * plan.words;
    for (let draw = 0; draw < plan.draws; draw++, word++) {
      addRow(sums, table, width * u16(numerators, scaled(u32(bits, word), plan.tuples)), width);
    }
    if (plan.rest > 0) addRow(sums, rest, width * u16(restTuples, scaled(u32(bits, word), plan.restTuples)), width);
    for (let g = 0; g < groups; g++) {
      const d = f64(sums, groups + g);
      ratios[g] = d > 0 ? f64(sums, g) / d : f64(whole, g);
    }
    writeFigures(figures, ratios, out, r, replicates);
  }
}

type DrawPlan = { readonly size: number; readonly draws: number; readonly rest: number; readonly tuples: number; readonly restTuples: number; readonly words: number };

/** Triples up to sixteen units, pairs up to sixty, then units one by one: a larger table would cost more than it saves. */
function drawPlan(units: number): DrawPlan {
  const size = units <= 16 ? 3 : units <= 60 ? 2 : 1;
  const draws = Math.floor(units / size);
  const rest = units % size;
  return { size, draws, rest, tuples: units ** size, restTuples: units ** rest, words: draws + (rest > 0 ? 1 : 0) };
}

/** 32 random bits as an integer below `limit`; for limits of a few thousand the bias is under one in a million. */
const scaled = (bits: number, limit: number): number => Math.floor((bits * limit) / 4_294_967_296);

function addRow(sums: Float64Array, table: Float64Array, from: number, width: number): void {
  for (let i = 0; i < width; i++) addF64(sums, i, f64(table, from + i));
}

/** Sums of all multisets of `size` units: one row of numerators then denominators for each. */
function tableOf({ units, groups, n, d }: RatioUnits, size: number): Float64Array {
  const { members, count } = multisetsOf(units, size);
  const width = 2 * groups;
  const table = new Float64Array(count * width);
  for (let row = 0; row < count; row++) {
    for (let k = 0; k < size; k++) {
      const unit = i32(members, row * size + k) * groups;
      for (let g = 0; g < groups; g++) {
        addF64(table, row * width + g, f64(n, unit + g));
        addF64(table, row * width + groups + g, f64(d, unit + g));
      }
    }
  }
  return table;
}

function wholeRatios({ units, groups, n, d }: RatioUnits): Float64Array {
  return Float64Array.from({ length: groups }, (_, g) => {
    let top = 0;
    let bottom = 0;
    for (let unit = 0; unit < units; unit++) {
      top += f64(n, unit * groups + g);
      bottom += f64(d, unit * groups + g);
    }
    return bottom > 0 ? top / bottom : NaN;
  });
}

function writeFigures({ starts, groups, weights }: RatioFigures, ratios: Float64Array, out: Float64Array, r: number, replicates: number): void {
  for (let f = 0; f < starts.length - 1; f++) {
    let value = 0;
    for (let i = i32(starts, f); i < i32(starts, f + 1); i++) value += f64(weights, i) * f64(ratios, i32(groups, i));
    out[f * replicates + r] = value;
  }
}
