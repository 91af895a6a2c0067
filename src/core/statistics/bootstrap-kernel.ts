import { fillBits } from '../shared/random.ts';
import type { RandomKey } from '../shared/random.ts';
import { addF64, f64, i32, nth, u16, u32 } from '../shared/vector.ts';
import { multisetsOf } from './multisets.ts';
import type { Multisets } from './multisets.ts';

/**
 * Figures that are weighted means of ratios: figure f = sum of w x ratio over its groups, which lie at
 * `starts[f] .. starts[f + 1] - 1` of `groups` and `weights` (weights of a figure add up to 1).
 */
export type RatioFigures = { readonly starts: Int32Array; readonly groups: Int32Array; readonly weights: Float64Array };

export type RatioDesign = { readonly units: number; readonly groups: number; readonly replicates: number; readonly figures: RatioFigures };

/** Numerators and denominators of the units (audits) of one structure: entry `unit x groups + group`. */
export type RatioUnits = { readonly n: Float64Array; readonly d: Float64Array };

/** Writes figure f of replicate r at `out[f x replicates + r]`, in the unit of the ratios. */
export type RatioBootstrap = (units: RatioUnits, key: RandomKey, out: Float64Array) => void;

/**
 * Bootstrap of the figures of one structure after another, for what has no closed form (ranks, positions): samples of
 * its units drawn with replacement. A group that a sample does not hold keeps the ratio of the whole structure (NaN if that
 * has none either).
 *
 * The sum of a sample is the sum of sums of three units, looked up in a table of all triples: fourteen draws cost five
 * additions instead of fourteen multiplications, and the law is that of fourteen independent draws. The numbers are those of
 * `key`, so a structure has the same replicates on any worker. The buffers are made once, for all structures.
 */
export function ratioBootstrap(design: RatioDesign): RatioBootstrap {
  const plan = drawPlan(design);
  const table = new Float64Array(plan.tableRows * plan.width);
  const bits = new Uint32Array(2 * Math.ceil((design.replicates * plan.words) / 2));
  const rows = new Int32Array(design.replicates * plan.words);
  const own = new Float64Array(design.groups);
  const samples: Samples = { table, own, groups: design.groups, replicates: design.replicates, ratios: new Float64Array(design.groups * design.replicates) };
  return (units, key, out) => {
    fillTable(table, plan, design, units);
    fillOwnRatios(own, design, units);
    fillBits(key, bits);
    drawRows(rows, plan, bits);
    sumRows(samples, plan, rows);
    for (let f = 0; f < design.figures.starts.length - 1; f++) writeFigure(design.figures, f, samples, out);
  };
}

/** A level of the table: multisets of `size` units from row `firstRow` on. */
type Level = { readonly size: number; readonly firstRow: number; readonly multisets: Multisets };
type DrawPlan = {
  readonly levels: readonly Level[];
  /** One for each row of a sample. */
  readonly draws: readonly Level[];
  readonly words: number;
  readonly units: number;
  readonly width: number;
  readonly tableRows: number;
};

/** Triples up to sixteen units, pairs up to sixty, then units one by one: a larger table would cost more than it saves. */
function drawPlan({ units, groups }: RatioDesign): DrawPlan {
  const size = units <= 16 ? 3 : units <= 60 ? 2 : 1;
  const levels: Level[] = [];
  let firstRow = 0;
  for (let k = 1; k <= size; k++) {
    const multisets = multisetsOf(units, k);
    levels.push({ size: k, firstRow, multisets });
    firstRow += multisets.count;
  }
  const rest = units % size;
  const draws = [
    ...Array.from({ length: Math.floor(units / size) }, () => nth(levels, size - 1)),
    ...(rest === 0 ? [] : [nth(levels, rest - 1)]),
  ];
  // The last row of the table is empty: it stands for a row that is not needed.
  return { levels, draws, words: draws.length, units, width: 2 * groups, tableRows: firstRow + 1 };
}

/** Numerators then denominators of each unit; then each multiset is itself without its last unit, plus that unit. */
function fillTable(table: Float64Array, { levels, units, width }: DrawPlan, { groups }: RatioDesign, { n, d }: RatioUnits): void {
  for (let unit = 0; unit < units; unit++) {
    table.set(n.subarray(unit * groups, (unit + 1) * groups), unit * width);
    table.set(d.subarray(unit * groups, (unit + 1) * groups), unit * width + groups);
  }
  for (let l = 1; l < levels.length; l++) {
    const { size, firstRow, multisets } = nth(levels, l);
    const shorter = nth(levels, l - 1);
    for (let m = 0; m < multisets.count; m++) {
      let tuple = 0;
      for (let k = 0; k < size - 1; k++) tuple = tuple * units + i32(multisets.members, m * size + k);
      const from = width * (shorter.firstRow + u16(shorter.multisets.ofTuple, tuple));
      addRows(table, width * (firstRow + m), from, width * i32(multisets.members, m * size + size - 1), width);
    }
  }
}

function addRows(table: Float64Array, to: number, a: number, b: number, width: number): void {
  for (let i = 0; i < width; i++) table[to + i] = f64(table, a + i) + f64(table, b + i);
}

function fillOwnRatios(own: Float64Array, { units, groups }: RatioDesign, { n, d }: RatioUnits): void {
  for (let g = 0; g < groups; g++) {
    let top = 0;
    let bottom = 0;
    for (let unit = 0; unit < units; unit++) {
      top += f64(n, unit * groups + g);
      bottom += f64(d, unit * groups + g);
    }
    own[g] = bottom > 0 ? top / bottom : NaN;
  }
}

/**
 * Where in the table each row of each sample starts. 32 random bits times the number of tuples, over 2^32: for the few
 * thousand tuples of a level the bias is under one in a million.
 */
function drawRows(rows: Int32Array, { draws, words, units, width }: DrawPlan, bits: Uint32Array): void {
  draws.forEach(({ size, firstRow, multisets: { ofTuple } }, k) => {
    const scale = units ** size / 4_294_967_296;
    for (let word = k; word < rows.length; word += words) {
      rows[word] = width * (firstRow + u16(ofTuple, Math.floor(u32(bits, word) * scale)));
    }
  });
}

/** `ratios[group x replicates + r]`. */
type Samples = { readonly table: Float64Array; readonly own: Float64Array; readonly groups: number; readonly replicates: number; readonly ratios: Float64Array };

function sumRows(samples: Samples, { words, width, tableRows }: DrawPlan, rows: Int32Array): void {
  if (words <= 5) {
    const empty = (tableRows - 1) * width;
    const row = (r: number, k: number): number => (k < words ? i32(rows, r * words + k) : empty);
    for (let r = 0; r < samples.replicates; r++) addFiveRows(samples, r, row(r, 0), row(r, 1), row(r, 2), row(r, 3), row(r, 4));
    return;
  }
  const { table, own, groups, replicates, ratios } = samples;
  const sums = new Float64Array(width);
  for (let r = 0; r < replicates; r++) {
    sums.fill(0);
    for (let word = r * words; word < (r + 1) * words; word++) addRow(sums, table, i32(rows, word));
    for (let g = 0; g < groups; g++) {
      const d = f64(sums, groups + g);
      ratios[g * replicates + r] = d > 0 ? f64(sums, g) / d : f64(own, g);
    }
  }
}

function addRow(sums: Float64Array, table: Float64Array, row: number): void {
  for (let i = 0; i < sums.length; i++) addF64(sums, i, f64(table, row + i));
}

function addFiveRows({ table, own, groups, replicates, ratios }: Samples, r: number, a: number, b: number, c: number, d: number, e: number): void {
  for (let g = 0; g < groups; g++) {
    const n = f64(table, a + g) + f64(table, b + g) + f64(table, c + g) + f64(table, d + g) + f64(table, e + g);
    const h = g + groups;
    const below = f64(table, a + h) + f64(table, b + h) + f64(table, c + h) + f64(table, d + h) + f64(table, e + h);
    ratios[g * replicates + r] = below > 0 ? n / below : f64(own, g);
  }
}

function writeFigure({ starts, groups, weights }: RatioFigures, f: number, { ratios, replicates }: Samples, out: Float64Array): void {
  const end = i32(starts, f + 1);
  let i = i32(starts, f);
  const to = f * replicates;
  const row = (place: number): number => i32(groups, place) * replicates;
  scaleRow(out, to, ratios, row(i), f64(weights, i), replicates);
  for (i += 1; i + 1 < end; i += 2) addTwo(out, to, ratios, row(i), f64(weights, i), row(i + 1), f64(weights, i + 1), replicates);
  if (i < end) addTwo(out, to, ratios, row(i), f64(weights, i), row(i), 0, replicates);
}

function scaleRow(out: Float64Array, to: number, ratios: Float64Array, from: number, weight: number, count: number): void {
  for (let r = 0; r < count; r++) out[to + r] = weight * f64(ratios, from + r);
}

function addTwo(out: Float64Array, to: number, ratios: Float64Array, a: number, wa: number, b: number, wb: number, count: number): void {
  for (let r = 0; r < count; r++) addF64(out, to + r, wa * f64(ratios, a + r) + wb * f64(ratios, b + r));
}
