/** What every chart is given: the prefix of its ids, its name, a text that says what it shows, how numbers are written. */
export interface ChartProps {
  id: string;
  title: string;
  desc: string;
  format: (value: number) => string;
}

/** Where comparable values lie: usually the quartiles, with the median between them. */
export interface PeerRange {
  low: number;
  high: number;
  median?: number | undefined;
}

/** One value on a common scale; `null` is drawn as its `emptyText`, never as zero. */
export interface ValueRow {
  label: string;
  value: number | null;
  /** Interval around the value. */
  low?: number | undefined;
  high?: number | undefined;
  peers?: PeerRange | undefined;
  /** Why there is no value, e.g. « sans objet ». */
  emptyText?: string | undefined;
}

/** What a series says: `few`, an indication only; null with the reason why it says nothing. */
export type LaneValue = { value: number; low: number; high: number; few?: boolean | undefined } | { value: null; emptyText: string };

/** A thing of which every series says something, in the same order. `band`: between those that differ; `tone`: of the note and the band. */
export interface LaneRow {
  label: string;
  values: LaneValue[];
  note?: string | undefined;
  tone?: 'neutral' | 'info' | 'success' | 'warning' | undefined;
  band?: { from: number; to: number } | undefined;
}

export interface LaneGroup {
  label: string;
  rows: LaneRow[];
}

/** One moment of a series. `broken`: not comparable with the moment before, so no line joins them. */
export interface TrendPoint {
  label: string;
  value: number | null;
  low?: number | undefined;
  high?: number | undefined;
  reference?: number | null | undefined;
  broken?: boolean | undefined;
  /** How many the value comes from: drawn as a low column under the line where the chart shows many moments. */
  count?: number | undefined;
  /** Comes from too few to be read as a course: an open dot beside the line. */
  few?: boolean | undefined;
}
