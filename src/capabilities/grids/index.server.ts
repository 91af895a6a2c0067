/** The public face of grids on the server: reading the files of editions, and what the command line does with them. */
export type { Edition } from './edition.ts';
export { criteriaNames } from './criteria-names.server.ts';
export { exportFormats, exportGrid, importGridFiles } from './grid-commands.server.ts';
export type { ExportFormat } from './grid-commands.server.ts';
export {
  defaultDataDir,
  EditionError,
  listEditionIds,
  loadEdition,
  loadHistory,
  loadRetention,
  loadSources,
  loadTrophies,
  readEdition,
} from './load-edition.server.ts';
export { placeInEdition } from './read-edition-files.server.ts';
export { readPastAudits } from './past-audits.input.ts';
export { moderationLists, moderationRules } from './rules/load-moderation.server.ts';
export { loadHonestyThresholds } from './rules/load-thresholds.server.ts';
