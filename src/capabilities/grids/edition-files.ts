import type { StrataFile, PricesFile } from './commerce.input.ts';
import type { ChannelsFile, CriteriaFile, EditionFile, IndicatorsFile, PersonasFile } from './edition.input.ts';
import type { DrawFileData } from './draw.input.ts';
import type { Framework } from './frameworks.input.ts';
import type { GridFile } from './grid.input.ts';
import type { SourcesFile } from './history.input.ts';
import type { OrdersFile } from './orders.input.ts';
import type { SourceFile } from './read-yaml.ts';
import type { RecommendationsFile } from './recommendations.input.ts';
import type { ScenariosFile } from './scenarios.input.ts';

/** All the files of an edition once read, each under its schema; not yet checked against each other. */
export type EditionFiles = {
  readonly sources: SourceFile<SourcesFile>;
  readonly frameworks: readonly SourceFile<Framework>[];
  readonly edition: SourceFile<EditionFile>;
  readonly channels: SourceFile<ChannelsFile>;
  readonly prices: SourceFile<PricesFile>;
  readonly strata: SourceFile<StrataFile>;
  readonly orders: SourceFile<OrdersFile>;
  readonly draw: SourceFile<DrawFileData>;
  readonly criteria: SourceFile<CriteriaFile>;
  readonly indicators: SourceFile<IndicatorsFile>;
  readonly personas: SourceFile<PersonasFile>;
  readonly scenarios: readonly SourceFile<ScenariosFile>[];
  readonly recommendations: readonly SourceFile<RecommendationsFile>[];
  readonly grid: readonly SourceFile<GridFile>[];
};
