/** A cell of a spreadsheet as people see it; an empty one is `''`. Dates are text: 'YYYY-MM-DD' or 'YYYY-MM-DD HH:MM'. */
export type Cell = string | number | boolean;

/** A sheet: `rows[i]` is line i + 1 of the spreadsheet, without empty cells at its end. */
export interface SheetTable {
  name: string;
  rows: readonly (readonly Cell[])[];
}

/**
 * Characters which make a spreadsheet take a text for a formula when it stands first, full-width forms included
 * (OWASP, "CSV injection").
 */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/;

/** The text as it may stand in a CSV cell: an apostrophe keeps spreadsheets from computing it. */
export function shieldedText(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text;
}

/** The opposite of `shieldedText`, so that what was exported comes back as it was. */
export function unshieldedText(text: string): string {
  return text.startsWith("'") && formulaStart.test(text.slice(1)) ? text.slice(1) : text;
}
