import { channels, steps } from '#core/scoring/dimensions.ts';
import type { Channel, Step } from '#core/scoring/dimensions.ts';
import type { Edition } from '../edition.ts';
import type { ScenarioKind } from '../scenario-kinds.ts';
import { sourceKinds } from '../shapes.input.ts';

/** One channel of an edition in figures. `weight`: percent of the common score. */
export interface ChannelStructure {
  id: Channel;
  weight: number;
  /** Paid, and reported beside the common score. */
  option: boolean;
  audits: number;
  scenarios: { kind: ScenarioKind; count: number }[];
  items: number;
  itemsByStep: Record<Step, number>;
  indicators: number;
}

/** What an edition asks, counted from its data: nothing here is written by hand. */
export interface GridStructure {
  version: string;
  /** Audits of the common channels at one site, without the option. */
  audits: number;
  items: number;
  indicators: number;
  criteria: number;
  determinants: number;
  channels: ChannelStructure[];
  itemsByStep: Record<Step, number>;
  itemsBySource: { kind: (typeof sourceKinds)[number]; items: number }[];
}

export function gridStructure(edition: Pick<Edition, 'grid' | 'channels' | 'indicators' | 'criteria' | 'determinants'>): GridStructure {
  const { items, version } = edition.grid;
  const inOrder = channels.flatMap((id) => edition.channels.filter((channel) => channel.id === id));
  const structures = inOrder.map((channel) => channelStructure(edition, channel));
  return {
    version,
    audits: sum(structures.filter(({ option }) => !option), ({ audits }) => audits),
    items: items.length,
    indicators: edition.indicators.length,
    criteria: edition.criteria.length,
    determinants: edition.determinants.length,
    channels: structures,
    itemsByStep: countBySteps(items),
    itemsBySource: sourceKinds
      .map((kind) => ({ kind, items: items.filter(({ source }) => source.kind === kind).length }))
      .filter((source) => source.items > 0),
  };
}

function channelStructure({ grid, indicators }: Pick<Edition, 'grid' | 'indicators'>, channel: Edition['channels'][number]): ChannelStructure {
  const own = grid.byChannel[channel.id] ?? [];
  const scenarios = new Map<ScenarioKind, number>();
  for (const { scenario, count } of channel.audits) scenarios.set(scenario, (scenarios.get(scenario) ?? 0) + count);
  return {
    id: channel.id,
    weight: channel.weight,
    option: channel.option === true,
    audits: sum(channel.audits, ({ count }) => count),
    scenarios: [...scenarios].map(([kind, count]) => ({ kind, count })),
    items: own.length,
    itemsByStep: countBySteps(own),
    indicators: indicators.filter((indicator) => indicator.channel === channel.id).length,
  };
}

function countBySteps(items: readonly { step: Step }[]): Record<Step, number> {
  const counts: Record<Step, number> = { access: 0, information: 0, processing: 0, complaints: 0 };
  for (const step of steps) counts[step] = items.filter((item) => item.step === step).length;
  return counts;
}

function sum<T>(list: readonly T[], amount: (one: T) => number): number {
  return list.reduce((total, one) => total + amount(one), 0);
}
