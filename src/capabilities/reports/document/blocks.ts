/**
 * What documents are made of, as plain data: the template draws these blocks and knows no word of the domain.
 * Every number that is shown comes as text; `Range` holds numbers for drawing only, in points 0..100.
 */
export interface Range {
  value: number;
  /** Bounds of the interval; null where the figure is an indication only. */
  low: number | null;
  high: number | null;
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
  /** Name of the published cell that the figure comes from. */
  cell?: string;
  /** Opens a group of rows of that name. */
  group?: string;
}

/** What up to three series say of the same things, each in a lane of its own: square, circle, diamond. `band`: between those that differ. */
export interface LaneBlockGroup {
  label: string;
  rows: {
    label: string;
    note: string | null;
    tone: 'neutral' | 'info' | 'success' | 'warning';
    band: { from: number; to: number } | null;
    /** `few`: an indication only. Null: that series says nothing, and `text` says why. */
    values: ({ value: number; low: number; high: number; few: boolean; text: string } | { value: null; text: string })[];
  }[];
}

/** How many of a few contacts: `yes` full dots out of `of`. */
export interface DotsRow {
  label: string;
  yes: number;
  of: number;
  text: string;
}

/** An action on the map of efforts: `column` 0 low, 1 medium, 2 high; `height` 0..1 by its gain. */
export interface EffortMark {
  number: string;
  column: number;
  height: number;
}

/** A level of one year; `value` null: not published. */
export interface TrendMark {
  label: string;
  value: number | null;
  text: string;
}

/** What of a framework is covered, out of `total`. */
export interface CoverageRow {
  label: string;
  parts: { state: 'met' | 'unsure' | 'unmet' | 'unseen' | 'unproved'; count: number }[];
  text: string;
}

export type PictogramName = 'phone' | 'email' | 'letter' | 'website' | 'social' | 'counter' | 'people' | 'score' | 'good' | 'work' | 'clock' | 'question' | 'book' | 'town';

/** A cell of a table: text, a bar of `bar` points with the peers' mark, or a sign with its word. */
export type Cell =
  | string
  | { bar: number | null; peer: number | null; indicative: boolean }
  | { sign: Sign; text: string }
  | { strong: string }
  /** Alone in its row: the name of the rows that follow. */
  | { span: string };

/** Triangle up, line, triangle down; nothing. Only what a test confirmed carries a triangle. */
export type Sign = 'above' | 'near' | 'below' | 'none';

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
  /** Name of the published cell that the figure comes from. */
  cell?: string;
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
  /** `keep`: never parted from what follows. */
  | { block: 'text'; text: string; keep?: boolean }
  | { block: 'note'; text: string }
  /** `tight`: smaller, as beside a drawing. */
  | { block: 'list'; items: string[]; tight?: boolean }
  | { block: 'score'; box: ScoreBox }
  | { block: 'legend'; items: { mark: LegendMark; text: string }[] }
  | { block: 'ranges'; alt: string; caption: string; axis: string; rows: RangeRow[]; compact?: boolean }
  | { block: 'lanes'; alt: string; caption: string; axis: string; groups: LaneBlockGroup[] }
  | { block: 'table'; columns: Column[]; rows: Cell[][]; caption?: string; small?: boolean; dense?: boolean }
  | { block: 'matrix'; small?: boolean; dense?: boolean; corner: string; columns: string[]; rows: { label: string; cells: MatrixCell[]; total: MatrixCell }[]; total: string; totals: MatrixCell[] | null; scale: { text: string; value: number }[]; scaleTitle: string }
  | { block: 'mosaic'; alt: string; caption: string; items: { label: string; note: string; weight: number; value: number; text: string }[] }
  | { block: 'columns'; columns: Block[][] }
  | { block: 'ranked'; items: { title: string; text: string; side: string }[] }
  | { block: 'gaps'; items: { label: string; side: string; sign: 'above' | 'near' | 'below'; note: string }[]; empty: string }
  | { block: 'cards'; items: Card[] }
  | { block: 'terms'; items: { term: string; text: string }[]; narrow?: boolean }
  | { block: 'verify'; title: string; code: string; text: string[] }
  | { block: 'part'; number: string; text: string; lead: string }
  | { block: 'tiles'; items: { value: string; label: string; note: string }[] }
  | { block: 'dots'; alt: string; caption: string; rows: DotsRow[] }
  | { block: 'quotes'; items: { text: string; about: string }[] }
  | { block: 'effort'; alt: string; caption: string; columns: string[]; axis: string; marks: EffortMark[] }
  | { block: 'trend'; alt: string; caption: string; points: TrendMark[]; own: (TrendMark & { value: number; low: number | null; high: number | null }) | null; ownLabel: string; pastLabel: string }
  | { block: 'coverage'; alt: string; caption: string; legend: { state: CoverageRow['parts'][number]['state']; text: string }[]; rows: CoverageRow[] }
  /** How bodies spread: counts by classes of points, and the mean with its interval below. */
  | { block: 'histogram'; alt: string; caption: string; bins: { from: number; to: number; count: number }[]; mean: { value: number; low: number; high: number } }
  /** A drawing made beforehand, as SVG. */
  | { block: 'map'; alt: string; caption: string; svg: string; classes: { fill: string; text: string }[] }
  /** A formula, and what its letters stand for. */
  | { block: 'formula'; text: string; about: string }
  /** Easy to read: a picture and lines of one idea each. */
  | { block: 'plain'; picture: PictogramName | null; lines: string[] }
  | { block: 'ten'; alt: string; full: number; text: string }
  | { block: 'words'; items: { word: string; lines: string[] }[] };

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
  /** Figures bear the marks of their cells, `[c12]`, which are printed small. */
  cells?: boolean;
  /** Smaller type, so that all stands on one page. */
  compact?: boolean;
  /** Pictures that `plain` blocks name, as SVG. */
  pictures?: Partial<Record<PictogramName, string>>;
}

/** One slide: what is projected, and what the speaker says. */
export interface Slide {
  title: string;
  kicker: string;
  blocks: Block[];
  notes: string[];
  /** Few words: drawn larger. */
  large?: boolean;
}

/** A presentation for the templates `slides` and `handout`, and for the editable copy. */
export interface DeckData extends Omit<DocumentData, 'blocks'> {
  /** Words of the frame: "Notes", "Slide"; names of what charts compare. */
  words: { notes: string; slide: string; own: string; peers: string };
  cover: { kicker: string; name: string; about: string; facts: string[]; notes: string[] };
  slides: Slide[];
}
