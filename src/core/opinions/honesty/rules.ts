import type { OpinionSource } from '../types.ts';

type For = { readonly sources: readonly OpinionSource[] };

/** A stretch of time over which presses are counted, and how rare a count must be among honest ones to be told. */
export type CountedWindow = { readonly minutes: number; readonly tail: number };

/** What a kind of point is like before anything is known of the point itself. */
export type KindOfPoint = {
  /** Opinions an hour while open, on one question. */
  readonly per_hour: number;
  /** The same from phones, at any hour of the day. */
  readonly per_hour_remote: number;
  /** Shape of the gamma by which honest hours, and honest days, differ from what the weekday and hour lead to expect. */
  readonly shape_of_hours: number;
  readonly shape_of_days: number;
};

/** The thresholds of the filter (`data/honesty.yaml`). */
export type HonestyThresholds = {
  readonly debounce: For & { readonly within_seconds: number };
  readonly closed_hours: For & { readonly margin_minutes: number };
  readonly playing: For & { readonly presses: number; readonly within_seconds: number; readonly gap_seconds: number };
  readonly alternating: For & { readonly presses: number; readonly gap_seconds: number; readonly tail: number };
  readonly constant: For & { readonly presses: number; readonly gap_seconds: number; readonly tail: number };
  readonly even_spacing: For & { readonly gaps: number; readonly variation: number; readonly longest_gap_seconds: number };
  readonly one_network: For & { readonly visits: number; readonly gap_seconds: number; readonly tail: number; readonly few: number };
  readonly rate: For & {
    readonly least: number;
    readonly windows: readonly CountedWindow[];
    readonly share_tail: number;
    /** Least part of the marked presses that no honest traffic explains. */
    readonly excess: number;
    /** Part of what sets a day apart that it shares with the days around it. */
    readonly common: number;
  };
  readonly baseline: {
    /** Weeks of the past that are counted. */
    readonly weeks: number;
    /** A weekday-hour starts with what so many weeks of the point's mean would have said. */
    readonly slot_weeks: number;
    /** The point starts with what so many opinions of its kind would have said. */
    readonly level_opinions: number;
    /** The spread starts with so many hours, or days, of the kind. */
    readonly shape_units: number;
    /** The mix of faces starts with so many opinions spread evenly; it is never held for surer than `mix_opinions`. */
    readonly mix_prior: number;
    readonly mix_opinions: number;
    readonly least_per_hour: number;
    /** Hours of the past that are rarer than this are left out when the spread is fitted for the second time. */
    readonly trim: number;
    readonly kinds: Readonly<Record<string, KindOfPoint>>;
  };
  readonly reading: { readonly least_days: number };
};
