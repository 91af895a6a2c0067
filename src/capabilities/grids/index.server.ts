/** The public face of grids on the server: reading the files of editions. */
export type { Edition } from './edition.ts';
export {
  defaultDataDir,
  EditionError,
  listEditionIds,
  loadEdition,
  loadHistory,
  readEdition,
} from './load-edition.server.ts';
