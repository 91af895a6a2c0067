import { wrapText } from './wrap-text.ts';

/** About 288 pixels of Source Sans at 15 pixels, less the value written at the end of the line. */
const LABEL_WIDTH = 36;
const LINE = 19;

/** Where one row of a chart stands, in pixels from its top. */
export interface RowPlace<Row> {
  row: Row;
  top: number;
  lines: { text: string; y: number }[];
  /** Middle of the band in which marks are drawn. */
  middle: number;
  bottom: number;
}

/** Stacks rows whose label stands above their marks, so that long labels stay legible on a narrow screen. */
export function placeRows<Row extends { label: string }>(
  rows: Row[],
  band: number,
): { places: RowPlace<Row>[]; height: number } {
  let top = 0;
  const places = rows.map((row) => {
    const start = top;
    const lines = wrapText(row.label, LABEL_WIDTH).map((text, index) => ({ text, y: start + 20 + index * LINE }));
    const middle = start + 12 + lines.length * LINE + band / 2;
    top = middle + band / 2 + 9;
    return { row, top: start, lines, middle, bottom: top };
  });
  return { places, height: top };
}
