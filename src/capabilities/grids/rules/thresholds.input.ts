import { z } from 'zod';
import type { HonestyThresholds } from '#core/opinions/honesty/rules.ts';

const sources = z.array(z.enum(['kiosk', 'scan', 'link', 'embed', 'paper', 'import'])).min(1);
const seconds = z.number().positive();
const tail = z.number().gt(0).lt(1);
const many = z.int().min(2);
const positive = z.number().positive();
const kind = z.strictObject({ per_hour: positive, per_hour_remote: positive, shape_of_hours: positive, shape_of_days: positive });

/** `data/honesty.yaml`: the thresholds of the honesty filter. */
export const honestyFile = z.strictObject({
  source: z.strictObject({ kind: z.string(), ref: z.string().min(1) }),
  review_by: z.iso.date(),
  debounce: z.strictObject({ sources, within_seconds: seconds }),
  closed_hours: z.strictObject({ sources, margin_minutes: z.int().min(0) }),
  playing: z.strictObject({ sources, presses: many, within_seconds: seconds, gap_seconds: seconds }),
  alternating: z.strictObject({ sources, presses: many, gap_seconds: seconds, tail }),
  constant: z.strictObject({ sources, presses: many, gap_seconds: seconds, tail }),
  even_spacing: z.strictObject({ sources, gaps: many, variation: tail, longest_gap_seconds: seconds }),
  one_network: z.strictObject({ sources, visits: many, gap_seconds: seconds, tail, few: tail }),
  rate: z.strictObject({ sources, least: many, windows: z.array(z.strictObject({ minutes: z.int().positive(), tail })).min(1), share_tail: tail, excess: tail, common: tail }),
  baseline: z.strictObject({
    weeks: z.int().min(1).max(8),
    slot_weeks: positive,
    level_opinions: positive,
    shape_units: positive,
    mix_prior: positive,
    mix_opinions: positive,
    least_per_hour: positive,
    trim: tail,
    kinds: z.object({ other: kind }).catchall(kind),
  }),
  reading: z.strictObject({ least_days: many }),
}) satisfies z.ZodType<HonestyThresholds>;
