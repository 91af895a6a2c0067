import { addF64, f64, i32, nth, u16, u8 } from '../shared/vector.ts';
import type { AuditSheet } from './audit-sheet.ts';
import { effectiveWeights } from './effective-weights.ts';
import { layoutOf } from './layout.ts';
import type { PlanLayout } from './layout.ts';
import type { MovedWeight, ScoringPlan } from './types.ts';

/**
 * Everything about one site before intervals: by cell (`d`, `answered`, `missing`, `scores`, `weights`) and by view
 * (`weight`, `value`, `variance`, `degrees`, `audits`, `answers`). Points and points squared. Its arrays are used
 * again for the next site when it is given back to `measureSite`.
 */
export type SiteMeasure = {
  readonly d: Float64Array;
  readonly answered: Float64Array;
  readonly missing: Float64Array;
  readonly scores: Float64Array;
  readonly weights: Float64Array;
  readonly weight: Float64Array;
  readonly value: Float64Array;
  readonly variance: Float64Array;
  readonly degrees: Float64Array;
  /** Degrees of freedom of Satterthwaite, 1 to `degrees`: what the variance is really worth in a test. */
  readonly effective: Float64Array;
  /** Sum over the channels of several audits of (n z / share of the channel)^2: what one audit strays, squared. */
  readonly spread: Float64Array;
  readonly audits: Float64Array;
  readonly answers: Float64Array;
  moved: readonly MovedWeight[];
  /** By view: linearised value of the audit at hand; weight and variance of the channel at hand. */
  readonly z: Float64Array;
  readonly inChannel: Float64Array;
  readonly ofChannel: Float64Array;
  readonly touched: Uint8Array;
};

export function emptyMeasure(plan: ScoringPlan): SiteMeasure {
  const cells = (): Float64Array => new Float64Array(plan.cells.length);
  const views = (): Float64Array => new Float64Array(plan.views.length);
  return {
    d: cells(), answered: cells(), missing: cells(), scores: cells(), weights: cells(),
    weight: views(), value: views(), variance: views(), degrees: views(), effective: views(), spread: views(), audits: views(), answers: views(),
    moved: [], z: views(), inChannel: views(), ofChannel: views(), touched: new Uint8Array(plan.views.length),
  };
}

/**
 * Scores and variances of site `site` of a sheet, for every view (method 1.1 and 1.3).
 *
 * S_b = sum of n / sum of d. A view is the weighted mean of its cells. Its variance is that of a stratified sample: audits are
 * the sampling units and channels the strata; z of an audit = sum over the cells of the view of share x (n - S d) / sum of d,
 * 0 for the cells outside it. In a channel they add up to 0, as each cell is the ratio of its own channel, so
 * v = sum over channels of n/(n-1) x sum of z^2. Degrees of freedom: audits minus channels, at least 1.
 *
 * A channel with one audit has z = 0 whatever happened there. It brings the square of its distance from the value of the view, as if
 * that one contact could have been like any other (survey's `lonely.psu = "adjust"`), and no less than the spread of the
 * audits of the view's other channels says of one audit. Without that floor, simulated coverage is 92 %.
 */
export function measureSite(plan: ScoringPlan, sheet: AuditSheet, site: number, measure: SiteMeasure = emptyMeasure(plan)): SiteMeasure {
  const layout = layoutOf(plan);
  const audits = auditsByChannel(sheet, site);
  sumCells(layout, sheet, audits, measure);
  const { weights, moved } = effectiveWeights(plan, measure.d);
  measure.weights.set(weights);
  measure.moved = moved;
  meanViews(layout, measure);
  measure.variance.fill(0);
  measure.degrees.fill(0);
  measure.effective.fill(0);
  measure.audits.fill(0);
  measure.spread.fill(0);
  audits.forEach((inChannel, channel) => inChannel.length > 1 && addChannel(layout, sheet, channel, inChannel, measure));
  // Last, since they lean on the spread of the others.
  audits.forEach((inChannel, channel) => inChannel.forEach((a) => inChannel.length === 1 && addLonely(layout, sheet, channel, a, measure)));
  settleDegrees(measure);
  return measure;
}

/** `effective` holds the sum of v^2 / degrees over the channels until here. */
function settleDegrees({ degrees, effective, variance }: SiteMeasure): void {
  for (let v = 0; v < degrees.length; v++) {
    const nominal = Math.max(1, f64(degrees, v));
    degrees[v] = nominal;
    effective[v] = f64(effective, v) > 0 ? Math.min(nominal, Math.max(1, f64(variance, v) ** 2 / f64(effective, v))) : nominal;
  }
}

function auditsByChannel(sheet: AuditSheet, site: number): number[][] {
  const byChannel: number[][] = [[], [], [], [], [], []];
  for (let a = i32(sheet.siteStarts, site); a < i32(sheet.siteStarts, site + 1); a++) nth(byChannel, u8(sheet.channels, a)).push(a);
  return byChannel;
}

function sumCells(layout: PlanLayout, sheet: AuditSheet, audits: readonly number[][], measure: SiteMeasure): void {
  const { d, answered, missing, scores } = measure;
  for (const array of [d, answered, missing, scores]) array.fill(0);
  audits.forEach((inChannel, channel) => {
    const cells = nth(layout.cellsOfChannel, channel);
    for (const a of inChannel) {
      const start = i32(sheet.starts, a);
      for (let k = 0; k < cells.length; k++) {
        const b = i32(cells, k);
        addF64(scores, b, f64(sheet.n, start + k));
        addF64(d, b, f64(sheet.d, start + k));
        addF64(answered, b, u16(sheet.answered, start + k));
        addF64(missing, b, u16(sheet.missing, start + k));
      }
    }
  });
  for (let b = 0; b < scores.length; b++) if (f64(d, b) > 0) scores[b] = f64(scores, b) / f64(d, b);
}

function meanViews({ viewStarts, views }: PlanLayout, { weights, scores, answered, weight, value, answers }: SiteMeasure): void {
  for (const array of [weight, value, answers]) array.fill(0);
  for (let b = 0; b < weights.length; b++) {
    const w = f64(weights, b);
    if (w === 0) continue;
    for (let i = i32(viewStarts, b); i < i32(viewStarts, b + 1); i++) {
      const v = i32(views, i);
      addF64(weight, v, w);
      addF64(value, v, w * f64(scores, b));
      addF64(answers, v, f64(answered, b));
    }
  }
  for (let v = 0; v < weight.length; v++) {
    if (f64(weight, v) > 0) value[v] = Math.min(100, Math.max(0, f64(value, v) / f64(weight, v)));
  }
}

/** Adds what a channel of several audits brings to the variance, degrees of freedom and number of audits of its views. */
function addChannel(layout: PlanLayout, sheet: AuditSheet, channel: number, audits: readonly number[], measure: SiteMeasure): void {
  const { z, inChannel, ofChannel, touched, weight, spread } = measure;
  const reached = nth(layout.viewsOfChannel, channel);
  weighChannel(layout, channel, measure);
  const size = audits.length;
  for (const a of audits) {
    for (let r = 0; r < reached.length; r++) {
      const v = i32(reached, r);
      z[v] = 0;
      touched[v] = 0;
    }
    addResiduals(layout, sheet, channel, a, measure);
    for (let r = 0; r < reached.length; r++) {
      const v = i32(reached, r);
      addF64(ofChannel, v, f64(z, v) * f64(z, v));
      addF64(measure.audits, v, u8(touched, v));
    }
  }
  for (let r = 0; r < reached.length; r++) {
    const v = i32(reached, r);
    const share = f64(inChannel, v);
    if (share === 0) continue;
    const squares = f64(ofChannel, v);
    addF64(spread, v, (size * size * squares) / (share * share));
    ofChannel[v] = (size * squares) / ((size - 1) * f64(weight, v) * f64(weight, v));
    addVariance(measure, v, size - 1, size - 1);
  }
}

function addVariance({ ofChannel, variance, degrees, effective }: SiteMeasure, v: number, own: number, nominal: number): void {
  const added = f64(ofChannel, v);
  addF64(variance, v, added);
  addF64(effective, v, added ** 2 / own);
  addF64(degrees, v, nominal);
}

/** Adds what a channel of one audit brings. */
function addLonely(layout: PlanLayout, sheet: AuditSheet, channel: number, a: number, measure: SiteMeasure): void {
  const { z, inChannel, ofChannel, touched, weight, degrees, spread } = measure;
  const reached = nth(layout.viewsOfChannel, channel);
  weighChannel(layout, channel, measure);
  for (let r = 0; r < reached.length; r++) {
    const v = i32(reached, r);
    z[v] = 0;
    touched[v] = 0;
  }
  addDistances(layout, sheet, channel, a, measure);
  for (let r = 0; r < reached.length; r++) {
    const v = i32(reached, r);
    const share = f64(inChannel, v);
    if (share === 0) continue;
    const floor = f64(degrees, v) > 0 ? (share * share * f64(spread, v)) / f64(degrees, v) : 0;
    const distance = f64(z, v) ** 2;
    ofChannel[v] = Math.max(distance, floor) / f64(weight, v) ** 2;
    addVariance(measure, v, floor > distance ? f64(degrees, v) : 1, 0);
    addF64(measure.audits, v, u8(touched, v));
  }
}

function weighChannel({ cellsOfChannel, viewsOfChannel, viewStarts, views }: PlanLayout, channel: number, { inChannel, ofChannel, weights }: SiteMeasure): void {
  const reached = nth(viewsOfChannel, channel);
  const cells = nth(cellsOfChannel, channel);
  for (let r = 0; r < reached.length; r++) {
    inChannel[i32(reached, r)] = 0;
    ofChannel[i32(reached, r)] = 0;
  }
  for (let k = 0; k < cells.length; k++) {
    const b = i32(cells, k);
    for (let i = i32(viewStarts, b); i < i32(viewStarts, b + 1); i++) addF64(inChannel, i32(views, i), f64(weights, b));
  }
}

function addResiduals(layout: PlanLayout, sheet: AuditSheet, channel: number, a: number, measure: SiteMeasure): void {
  const { viewStarts, views } = layout;
  const { d, scores, weights, z, touched } = measure;
  const cells = nth(layout.cellsOfChannel, channel);
  const start = i32(sheet.starts, a);
  for (let k = 0; k < cells.length; k++) {
    const b = i32(cells, k);
    const w = f64(weights, b);
    const own = f64(sheet.d, start + k);
    // Without an answer the residual is 0.
    if (w === 0 || own === 0) continue;
    const moved = (w * (f64(sheet.n, start + k) - f64(scores, b) * own)) / f64(d, b);
    for (let i = i32(viewStarts, b); i < i32(viewStarts, b + 1); i++) {
      const v = i32(views, i);
      addF64(z, v, moved);
      touched[v] = 1;
    }
  }
}

function addDistances(layout: PlanLayout, sheet: AuditSheet, channel: number, a: number, measure: SiteMeasure): void {
  const { viewStarts, views } = layout;
  const { scores, weights, value, z, touched } = measure;
  const cells = nth(layout.cellsOfChannel, channel);
  const start = i32(sheet.starts, a);
  for (let k = 0; k < cells.length; k++) {
    const b = i32(cells, k);
    const w = f64(weights, b);
    if (w === 0 || f64(sheet.d, start + k) === 0) continue;
    for (let i = i32(viewStarts, b); i < i32(viewStarts, b + 1); i++) {
      const v = i32(views, i);
      addF64(z, v, w * (f64(scores, b) - f64(value, v)));
      touched[v] = 1;
    }
  }
}
