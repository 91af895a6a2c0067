import type { Reading } from './addresses.ts';
import type { Results } from './participant-results.server.ts';
import { besideResults } from './remembered-results.server.ts';
import { resultsView, type ResultsView } from './results-view.ts';

/** The view of results that are open, as a reading asks for it. Made once for as long as the results are remembered. */
export const rememberedView = (results: Results, reading: Reading): ResultsView =>
  besideResults(results, `view ${JSON.stringify(reading)}`, () => resultsView(results, reading));
