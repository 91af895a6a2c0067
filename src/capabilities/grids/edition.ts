import type { Channel } from '#core/scoring/dimensions.ts';
import type { PricesFile, StrataFile } from './commerce.input.ts';
import type { ChannelsFile, CriteriaFile, EditionFile, IndicatorsFile, PersonasFile } from './edition.input.ts';
import type { DrawFileData } from './draw.input.ts';
import type { EditionFiles } from './edition-files.ts';
import type { Framework } from './frameworks.input.ts';
import type { GridItem } from './grid-item.ts';
import { toGridItem } from './grid-item.ts';
import type { OrdersFile } from './orders.input.ts';
import type { RecommendationsFile } from './recommendations.input.ts';
import type { ScenariosFile } from './scenarios.input.ts';
import type { Source } from './shapes.input.ts';

/** An entry with the origin of its file where it has none of its own. */
type Sourced<T> = Omit<T, 'source' | 'review_by'> & { readonly source: Source; readonly review_by: string };

export type Grid = {
  readonly version: string;
  /** Channel after channel, in the order in which they are asked. */
  readonly items: readonly GridItem[];
  readonly byChannel: Readonly<Partial<Record<Channel, readonly GridItem[]>>>;
  readonly byId: ReadonlyMap<string, GridItem>;
};

/** Everything an edition says, checked; names of fields as in its files. */
export type Edition = EditionFile & {
  readonly channels: readonly Sourced<ChannelsFile['channels'][number]>[];
  readonly prices: PricesFile;
  readonly strata: readonly Sourced<StrataFile['strata'][number]>[];
  readonly kinds: readonly Sourced<StrataFile['kinds'][number]>[];
  readonly without_population: StrataFile['without_population'];
  readonly orders: OrdersFile;
  readonly draw: DrawFileData;
  readonly determinants: CriteriaFile['determinants'];
  readonly criteria: readonly Sourced<CriteriaFile['criteria'][number]>[];
  readonly indicators: readonly Sourced<IndicatorsFile['indicators'][number]>[];
  readonly personas: readonly Sourced<PersonasFile['personas'][number]>[];
  readonly scenarios: readonly ScenariosFile['scenarios'][number][];
  readonly recommendations: readonly RecommendationsFile['recommendations'][number][];
  readonly frameworks: readonly Framework[];
  readonly grid: Grid;
};

/** Puts checked files together. Files that were not checked may make it throw. */
export function buildEdition(files: EditionFiles): Edition {
  const { channels, criteria, indicators, personas, strata } = files;
  return {
    ...files.edition.value,
    channels: sourced(channels.value, channels.value.channels),
    prices: files.prices.value,
    strata: sourced(strata.value, strata.value.strata),
    kinds: sourced(strata.value, strata.value.kinds),
    without_population: strata.value.without_population,
    orders: files.orders.value,
    draw: files.draw.value,
    determinants: criteria.value.determinants,
    criteria: sourced(criteria.value, criteria.value.criteria),
    indicators: sourced(indicators.value, indicators.value.indicators),
    personas: sourced(personas.value, personas.value.personas),
    scenarios: files.scenarios.flatMap(({ value }) => value.scenarios),
    recommendations: files.recommendations.flatMap(({ value }) => value.recommendations),
    frameworks: files.frameworks.map(({ value }) => value),
    grid: buildGrid(files),
  };
}

type Origin = { source: Source; review_by: string };
type OwnOrigin = { source?: Source | undefined; review_by?: string | undefined };

function sourced<T extends OwnOrigin>(file: Origin, entries: readonly T[]): Sourced<T>[] {
  return entries.map((entry) => ({
    ...entry,
    source: entry.source ?? file.source,
    review_by: entry.review_by ?? file.review_by,
  }));
}

function buildGrid(files: EditionFiles): Grid {
  const indicators = new Map(files.indicators.value.indicators.map((indicator) => [indicator.id, indicator]));
  const items = files.grid.flatMap(({ value: { channel, items: entries } }) =>
    entries.map((entry) => {
      const indicator = indicators.get(`${channel}/${entry.indicator}`);
      if (!indicator) throw new RangeError(`${entry.id}: no indicator ${channel}/${entry.indicator}`);
      return toGridItem(entry, channel, indicator);
    }),
  );
  return gridOf(files.edition.value.grid_version, items);
}

/** A grid from its items, in their order. */
export function gridOf(version: string, items: readonly GridItem[]): Grid {
  return {
    version,
    items,
    byChannel: Object.groupBy(items, ({ channel }) => channel),
    byId: new Map(items.map((item) => [item.id, item])),
  };
}
