import type { RandomStream } from '../shared/random.ts';
import { addAt, at } from '../shared/vector.ts';
import { quantile } from '../statistics/moments.ts';
import { commonChannels } from './dimensions.ts';
import type { ScoringPlan, SiteScore } from './types.ts';

export type WeightSensitivity = {
  /** Share of the draws in which the structure stays in its quartile, 0..1. */
  readonly keepsQuartile: number;
  /** Share of the draws in which it is among the first `finalists`; `null` when not asked. */
  readonly isFinalist: number | null;
  /** 5th and 95th percentile of its global score over the draws, in points. */
  readonly low: number;
  readonly high: number;
};

/**
 * How much the published criterion weights decide (method 1.2): each is multiplied by a number drawn between 0.5 and 1.5, the
 * same for all structures of a draw, and the structures are ranked again. Channel percentages stay. Structures without a
 * global score are left out.
 */
export function weightSensitivity(
  plan: ScoringPlan,
  scores: ReadonlyMap<string, SiteScore>,
  { stream, draws = 500, finalists }: { readonly stream: RandomStream; readonly draws?: number; readonly finalists?: number },
): Map<string, WeightSensitivity> {
  const scored = [...scores].filter(([, { global }]) => global.kind === 'value');
  const criteria = new Map(Object.keys(plan.criteria).map((id, i) => [id, i]));
  const sites = scored.map(([, score]) => cellsOf(plan, score, criteria));
  const published = quartiles(ranksOf(sites.map((site) => globalOf(site, new Float64Array(criteria.size).fill(1)))));
  const kept = new Float64Array(sites.length);
  const first = new Float64Array(sites.length);
  const globals = sites.map(() => new Float64Array(draws));
  for (let draw = 0; draw < draws; draw++) {
    const factors = Float64Array.from({ length: criteria.size }, () => 0.5 + stream.uniform());
    const drawn = sites.map((site) => globalOf(site, factors));
    const ranks = ranksOf(drawn);
    quartiles(ranks).forEach((quarter, i) => addAt(kept, i, quarter === published[i] ? 1 : 0));
    ranks.forEach((rank, i) => addAt(first, i, rank < (finalists ?? 0) ? 1 : 0));
    globals.forEach((values, i) => (values[draw] = at(drawn, i)));
  }
  return new Map(
    scored.map(([id], i) => [
      id,
      {
        keepsQuartile: at(kept, i) / draws,
        isFinalist: finalists === undefined ? null : at(first, i) / draws,
        low: quantile([...(globals[i] ?? [])], 0.05),
        high: quantile([...(globals[i] ?? [])], 0.95),
      },
    ]),
  );
}

type SiteCell = { readonly channel: number; readonly criterion: number; readonly weight: number; readonly value: number };

function cellsOf(plan: ScoringPlan, score: SiteScore, criteria: ReadonlyMap<string, number>): SiteCell[] {
  return plan.cells.flatMap(({ key, channel, criterion }) => {
    const figure = score.cells[key];
    const place = commonChannels.findIndex((common) => common === channel);
    if (place < 0 || figure?.kind !== 'value') return [];
    return [{ channel: place, criterion: criteria.get(criterion) ?? 0, weight: figure.value.weight, value: figure.value.value }];
  });
}

/** Global score when the weights of criteria are multiplied by `factors`; each channel keeps its share. */
function globalOf(cells: readonly SiteCell[], factors: Float64Array): number {
  const share = new Float64Array(commonChannels.length);
  const changed = new Float64Array(commonChannels.length);
  const weighted = new Float64Array(commonChannels.length);
  for (const { channel, criterion, weight, value } of cells) {
    const factor = weight * at(factors, criterion);
    addAt(share, channel, weight);
    addAt(changed, channel, factor);
    addAt(weighted, channel, factor * value);
  }
  let total = 0;
  for (let channel = 0; channel < share.length; channel++) {
    if (at(changed, channel) > 0) total += (at(share, channel) * at(weighted, channel)) / at(changed, channel);
  }
  return total;
}

/** Rank of each value, 0 = highest; ties keep the order of the list. */
function ranksOf(values: readonly number[]): number[] {
  const ranks = values.map(() => 0);
  values
    .map((_, i) => i)
    .sort((a, b) => at(values, b) - at(values, a) || a - b)
    .forEach((i, rank) => (ranks[i] = rank));
  return ranks;
}

const quartiles = (ranks: readonly number[]): number[] => ranks.map((rank) => Math.floor((4 * rank) / ranks.length));
