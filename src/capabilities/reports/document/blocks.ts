/**
 * What documents are made of, as plain data: the template draws these blocks and knows no word of the domain.
 * Every number that is shown comes as text; `Range` holds numbers for drawing only, in points 0..100.
 */
export interface Range {
  value: number;
  low: number;
  high: number;
  indicative: boolean;
  peers: { mean: number; low: number | null; high: number | null } | null;
}

export interface RangeRow {
  label: string;
  note?: string;
  range: Range | null;
  /** The figure in words: "76", or why there is none. */
  text: string;
  detail?: string;
}

/** A cell of a table: text, a bar of `bar` points with the peers' mark, or a sign with its word. */
export type Cell =
  | string
  | { bar: number | null; peer: number | null; indicative: boolean }
  | { sign: 'above' | 'near' | 'below' | 'none'; text: string }
  | { strong: string };

export interface Column {
  label: string;
  /** Share of the width, or points when it ends in `pt`. */
  width: string;
  align?: 'left' | 'right' | 'center';
}

export interface MatrixCell {
  value: number | null;
  text: string;
  /** Shown beside the text: the figure is an indication. */
  mark?: boolean;
}

export interface Card {
  number: string;
  title: string;
  facts: { term: string; text: string }[];
  text: string;
  practice: { label: string; text: string } | null;
  found: { label: string; lines: string[] };
}

export type LegendMark = 'own' | 'interval' | 'indicative' | 'peers' | 'mean' | 'none';

export type Block =
  | { block: 'cover'; kicker: string; kind: string; name: string; about: string; score: ScoreBox | null; facts: { term: string; text: string }[] }
  | { block: 'page' }
  | { block: 'contents'; title: string }
  | { block: 'h1'; text: string; lead?: string; kicker?: string }
  | { block: 'h2'; text: string }
  | { block: 'text'; text: string }
  | { block: 'note'; text: string }
  | { block: 'list'; items: string[] }
  | { block: 'score'; box: ScoreBox }
  | { block: 'legend'; items: { mark: LegendMark; text: string }[] }
  | { block: 'ranges'; alt: string; caption: string; axis: string; rows: RangeRow[]; compact?: boolean }
  | { block: 'table'; columns: Column[]; rows: Cell[][]; caption?: string; small?: boolean }
  | { block: 'matrix'; corner: string; columns: string[]; rows: { label: string; cells: MatrixCell[]; total: MatrixCell }[]; total: string; totals: MatrixCell[] | null; scale: { text: string; value: number }[]; scaleTitle: string }
  | { block: 'mosaic'; alt: string; caption: string; items: { label: string; note: string; weight: number; value: number; text: string }[] }
  | { block: 'columns'; columns: Block[][] }
  | { block: 'ranked'; items: { title: string; text: string; side: string }[] }
  | { block: 'gaps'; items: { label: string; side: string; sign: 'above' | 'near' | 'below'; note: string }[]; empty: string }
  | { block: 'cards'; items: Card[] }
  | { block: 'terms'; items: { term: string; text: string }[]; narrow?: boolean }
  | { block: 'verify'; title: string; code: string; text: string[] };

/** A score drawn large with its interval and the peers' range. */
export interface ScoreBox {
  text: string;
  outOf: string;
  label: string;
  interval: string;
  range: Range | null;
  alt: string;
  /** What the peers obtain, in a sentence. */
  peers: string;
}

/** A whole document for the template `report`. */
export interface DocumentData {
  lang: string;
  region: string;
  title: string;
  description: string;
  /** Year, month, day: printed in the metadata, fixed so that the bytes are. */
  date: [number, number, number];
  running: string;
  /** Foot of each page: verification code, and how pages are counted. */
  foot: { code: string; page: string };
  simulated: { stamp: string; note: string } | null;
  blocks: Block[];
}
