import type { CountDelay } from '#core/questionnaire/score-answer.ts';
import { scoreAnswer } from '#core/questionnaire/score-answer.ts';
import { commonChannels } from '#core/scoring/dimensions.ts';
import type { CommonChannel } from '#core/scoring/dimensions.ts';
import type { PlanSource, ScorableItem } from '#core/scoring/types.ts';
import type { Edition } from './edition.ts';
import type { GridItem } from './grid-item.ts';

/**
 * What `compilePlan` of core/scoring needs of an edition. `countDelay` counts the days between sending and
 * reply where the body is (its public holidays): one plan for each holiday zone.
 */
export function scoringSource(
  edition: Pick<Edition, 'grid' | 'criteria' | 'channels'>,
  countDelay: CountDelay,
): PlanSource {
  return {
    gridVersion: edition.grid.version,
    items: edition.grid.items.map((item) => scorable(item, countDelay)),
    criteria: edition.criteria.map(({ id, weight, determinant }) => ({ id, weight, determinant })),
    channelWeights: channelWeights(edition),
  };
}

function scorable(item: GridItem, countDelay: CountDelay): ScorableItem {
  const { id, channel, step, criterion, indicator, weight, notReached } = item;
  const score: ScorableItem['score'] = (value, context) => scoreAnswer(item, value, context, countDelay);
  return { id, channel, step, criterion, indicator, weight, notReached, score };
}

function channelWeights({ channels }: Pick<Edition, 'channels'>): Partial<Record<CommonChannel, number>> {
  const weights: Partial<Record<CommonChannel, number>> = {};
  for (const channel of commonChannels) {
    const plan = channels.find(({ id }) => id === channel);
    if (plan) weights[channel] = plan.weight;
  }
  return weights;
}
