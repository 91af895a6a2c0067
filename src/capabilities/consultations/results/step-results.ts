/** One line of a table of results. `cells`: as they are read, the first its name. `bar`: its length, 0 to 1; null without one. */
export interface ResultRow {
  readonly cells: readonly string[];
  readonly bar: number | null;
  /** A word beside the name: chosen, official answer. */
  readonly mark?: string;
}

/** Counts that are a chart and a table at once: each line carries its bar. */
export interface ResultTable {
  readonly id: string;
  readonly title: string;
  /** On how many answers it rests, and what a reader must know of them. */
  readonly lead: string;
  readonly columns: readonly { readonly label: string; readonly numeric: boolean }[];
  readonly rows: readonly ResultRow[];
}

/** What people wrote on a theme, once it was read by somebody who moderates. */
export interface ResultQuotes {
  readonly theme: string;
  /** How many there are in all, those not shown included. */
  readonly count: number;
  readonly texts: readonly string[];
}

/**
 * What came out of a step, said in the language of its reader: sentences, counts, words. Public page, page of the body and printed
 * synthesis are all drawn from it, so that they say the same.
 */
export interface StepResults {
  readonly sentences: readonly string[];
  readonly tables: readonly ResultTable[];
  readonly quotes: readonly ResultQuotes[];
}
