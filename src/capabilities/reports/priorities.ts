import type { Edition, Recommendation } from '#capabilities/grids/index.ts';
import type { Channel } from '#core/scoring/index.ts';
import type { ItemResult } from './report.ts';

/** A recommendation with what it can bring to this body. */
export interface Priority {
  recommendation: Recommendation;
  channel: Channel;
  /** Points that its items cost the common score: sum of weight x gap to 100. */
  gain: number;
  /** `gain` x ease: what the order is made by. */
  rank: number;
  /** Items that cost something, the most costly first. */
  items: readonly ItemResult[];
}

/** How much of a gain an effort leaves within a year; a convention of ours, printed beside the list. */
export const easeOf: Record<Recommendation['effort'], number> = { low: 1, medium: 0.7, high: 0.4 };

/** Below this gain a recommendation is not worth a line: it could not be seen in the score. */
const leastGain = 0.05;

/**
 * The recommendations of the edition that answer to what this body lost, the most useful first: gap x weight x
 * ease. The counter has a score of its own and its recommendations a place of their own: they are not ranked here.
 */
export function priorities(edition: Edition, results: readonly ItemResult[]): Priority[] {
  const known = new Map(edition.recommendations.map((recommendation) => [recommendation.id, recommendation]));
  const costly = results.filter(({ item, lost }) => item.channel !== 'counter' && lost > 0);
  const ranked = [...Map.groupBy(costly, ({ item }) => item.recommendation)].flatMap(([id, items]): Priority[] => {
    const recommendation = known.get(id);
    const [first] = items;
    if (!recommendation || !first) return [];
    const gain = items.reduce((sum, { lost }) => sum + lost, 0);
    const inOrder = items.toSorted((a, b) => b.lost - a.lost);
    return [{ recommendation, channel: first.item.channel, gain, rank: gain * easeOf[recommendation.effort], items: inOrder }];
  });
  return ranked
    .filter(({ gain }) => gain >= leastGain)
    .sort((a, b) => b.rank - a.rank || b.gain - a.gain || (a.recommendation.id < b.recommendation.id ? -1 : 1));
}
