/** The public face of grids on the server: reading the files of editions. */
export {
  defaultDataDir,
  EditionError,
  listEditionIds,
  loadEdition,
  loadHistory,
  readEdition,
} from './load-edition.server.ts';
