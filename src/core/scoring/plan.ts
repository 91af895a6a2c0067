import { fixedCellWeights, percentagesAsFractions } from './cell-weights.ts';
import { channels, commonChannels, optionalChannel } from './dimensions.ts';
import type { Channel } from './dimensions.ts';
import { methodVersion } from './method.ts';
import type { Cell, PlannedItem, PlanSource, ScorableItem, ScoringPlan } from './types.ts';
import { viewsOf } from './views.ts';

/**
 * Compiles the scoring of one grid version for one kind of structure (its channel percentages).
 *
 * The order of the cells depends only on their keys, so the same grid gives the same plan whatever the order
 * of its files. Throws RangeError naming the culprit when the grid does not hold together: these are mistakes
 * of data that the reading of the grid refuses with a better sentence.
 */
export function compilePlan(source: PlanSource): ScoringPlan {
  checkPlanSource(source);
  const cells = cellsOf(source);
  const indexOf = new Map(cells.map((cell) => [cell.key, cell.index]));
  const items = source.items.map((item): PlannedItem => ({ ...item, cell: indexOf.get(cellKey(item)) ?? -1 }));
  return {
    gridVersion: source.gridVersion,
    methodVersion,
    cells,
    items: new Map(items.map((item) => [item.id, item])),
    itemsByChannel: itemsByChannel(items),
    channelWeights: percentagesAsFractions(source.channelWeights),
    criteria: Object.fromEntries(source.criteria.map((criterion) => [criterion.id, criterion])),
    cellWeights: fixedCellWeights(cells, source),
    views: viewsOf(cells),
  };
}

const cellKey = (item: ScorableItem): string => `${item.criterion}/${item.step}/${item.channel}`;

function cellsOf(source: PlanSource): Cell[] {
  const determinant = new Map(source.criteria.map((criterion) => [criterion.id, criterion.determinant]));
  const gathered = new Map<string, { first: ScorableItem; indicators: Set<string> }>();
  for (const item of source.items) {
    const cell = gathered.get(cellKey(item)) ?? { first: item, indicators: new Set<string>() };
    cell.indicators.add(item.indicator);
    gathered.set(cellKey(item), cell);
  }
  const keys = [...gathered.keys()].sort();
  return keys.flatMap((key, index) => {
    const cell = gathered.get(key);
    const found = cell && determinant.get(cell.first.criterion);
    if (!cell || !found) return [];
    const { criterion, step, channel } = cell.first;
    return [{ index, key, criterion, determinant: found, step, channel, indicators: cell.indicators.size }];
  });
}

function itemsByChannel(items: readonly PlannedItem[]): Readonly<Record<Channel, readonly PlannedItem[]>> {
  const of = (channel: Channel): PlannedItem[] => items.filter((item) => item.channel === channel);
  return {
    phone: of('phone'),
    email: of('email'),
    letter: of('letter'),
    website: of('website'),
    social: of('social'),
    counter: of('counter'),
  };
}

function checkPlanSource(source: PlanSource): void {
  refuseDuplicates('criterion', source.criteria.map((criterion) => criterion.id));
  refuseDuplicates('item', source.items.map((item) => item.id));
  const criteria = new Set(source.criteria.map((criterion) => criterion.id));
  for (const item of source.items) {
    if (!criteria.has(item.criterion)) refuse(`item ${item.id}: unknown criterion ${item.criterion}`);
    if (!channels.includes(item.channel)) refuse(`item ${item.id}: unknown channel ${item.channel}`);
    if (!(item.weight > 0)) refuse(`item ${item.id}: weight must be positive, got ${item.weight}`);
  }
  for (const { id, weight } of source.criteria) {
    if (!(weight > 0)) refuse(`criterion ${id}: weight must be positive, got ${weight}`);
  }
  checkChannelWeights(source);
}

function checkChannelWeights({ items, channelWeights }: PlanSource): void {
  let total = 0;
  for (const channel of commonChannels) {
    const share = channelWeights[channel] ?? 0;
    const measured = items.some((item) => item.channel === channel);
    if (!(share >= 0)) refuse(`channel ${channel}: weight must not be negative, got ${share}`);
    if (share > 0 && !measured) refuse(`channel ${channel}: has a weight but no item`);
    if (share === 0 && measured) refuse(`channel ${channel}: has items but no weight`);
    total += share;
  }
  if (Math.abs(total - 100) > 1e-9) refuse(`channel weights must add up to 100, got ${total}`);
  if (optionalChannel in channelWeights) refuse('the counter is a paid option and has no weight in the common score');
}

function refuseDuplicates(what: string, ids: readonly string[]): void {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) refuse(`${what} ${id}: appears twice`);
    seen.add(id);
  }
}

function refuse(why: string): never {
  throw new RangeError(`scoring plan: ${why}`);
}
