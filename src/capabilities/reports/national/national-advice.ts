import { wholePanelId } from '#core/anonymity/earlier-editions.ts';
import { commonChannels, type Channel } from '#core/scoring/index.ts';
import type { Recommendation } from '#capabilities/grids/index.ts';
import { scoringPlanOf } from '#capabilities/scores/index.server.ts';
import type { NationalModel } from './build-national.server.ts';

/** A recommendation and what it would bring to the average body, in points of the common score. */
export interface NationalAdvice {
  recommendation: Recommendation;
  channel: Channel;
  gain: number;
  rank: number;
  /** Ids of the criteria that it touches, the heaviest first. */
  criteria: string[];
}

/**
 * Recommendations by gain x ease, from public figures alone: gap of each criterion between its mean and its third quartile, x the
 * published weight of the items that call for the recommendation. Within a cell items share its weight as their own weights do; all are
 * supposed to be equally far from the quartile, as results of items are not published.
 */
export function nationalAdvice({ edition, release, ease }: NationalModel): NationalAdvice[] {
  const plan = scoringPlanOf(edition, null); // weights are those of any département
  const gaps = new Map(release.figures.filter(({ groupId, view }) => groupId === wholePanelId && view === 'criteria').flatMap(({ key, mean, quartiles }) => (quartiles ? [[key, Math.max(0, quartiles[2] - mean)] as const] : [])));
  const cellTotals = new Map<number, number>();
  for (const { cell, weight } of plan.items.values()) cellTotals.set(cell, (cellTotals.get(cell) ?? 0) + weight);
  const found = new Map<string, { channel: Channel; byCriterion: Map<string, number> }>();
  for (const item of edition.grid.items) {
    const planned = plan.items.get(item.id);
    if (!planned || !commonChannels.some((channel) => channel === item.channel)) continue;
    const share = (plan.cellWeights[planned.cell] ?? 0) * (planned.weight / (cellTotals.get(planned.cell) ?? 1));
    const entry = found.get(item.recommendation) ?? { channel: item.channel, byCriterion: new Map<string, number>() };
    entry.byCriterion.set(item.criterion, (entry.byCriterion.get(item.criterion) ?? 0) + share * (gaps.get(item.criterion) ?? 0));
    found.set(item.recommendation, entry);
  }
  return edition.recommendations
    .flatMap((recommendation): NationalAdvice[] => {
      const entry = found.get(recommendation.id);
      const gain = entry ? [...entry.byCriterion.values()].reduce((sum, points) => sum + points, 0) : 0;
      if (!entry || gain <= 0) return [];
      const criteria = [...entry.byCriterion].filter(([, points]) => points > 0).sort(([, a], [, b]) => b - a).map(([id]) => id);
      return [{ recommendation, channel: entry.channel, gain, rank: gain * ease[recommendation.effort], criteria }];
    })
    .sort((a, b) => b.rank - a.rank || (a.recommendation.id < b.recommendation.id ? -1 : 1));
}
