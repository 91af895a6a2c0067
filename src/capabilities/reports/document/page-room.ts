/** Height of the text of a page of the report, in points; and of what it is filled with, as the template sets it. */
export const pageHeight = 706;

export const heights = {
  opening: 64, head: 172, tiles: 62, title: 37, indicator: 13.8, row: 13.8, twoLines: 25.8, note: 22, lead: 18,
  secured: 56, listed: 15.8, quote: 44, slack: 16,
} as const;

/** A row of a table in one line, or in two where one of its texts is longer than its column. */
export const rowHeight = (texts: readonly (readonly [text: string, fits: number])[]): number =>
  texts.some(([text, fits]) => text.length > fits) ? heights.twoLines : heights.row;

/** The first rows that fit into a height. */
export function rowsThatFit<T>(rows: readonly T[], room: number, heightOf: (row: T) => number): T[] {
  let left = room;
  const shown: T[] = [];
  for (const row of rows) {
    left -= heightOf(row);
    if (left < 0) break;
    shown.push(row);
  }
  return shown;
}
