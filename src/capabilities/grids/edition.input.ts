import { z } from 'zod';
import { channels, determinants, steps } from '#core/scoring/dimensions.ts';
import { scenarioKinds } from './scenario-kinds.ts';
import { bilingual, code, dateRange, entryOrigin, fileOrigin, isoDate, kebab } from './shapes.input.ts';

const wave = z.strictObject({ id: kebab, label: bilingual, from: isoDate, to: isoDate, cut_off: isoDate });

/** `edition.yaml`. Dates inclusive. `based_on`: the edition whose files stand for those this one lacks. */
export const editionFile = z.strictObject({
  id: kebab,
  based_on: kebab.optional(),
  label: bilingual,
  kind: z.enum(['demonstration', 'real']),
  grid_version: z.string().min(1),
  method_version: z.string().min(1),
  sign_up: dateRange,
  waves: z.array(wave).min(1),
  cut_off: isoDate,
  published: isoDate,
  dispute_days: z.int().positive(),
  free_places: z.int().nonnegative(),
  missing_limit_percent: z.int().min(0).max(100),
  ...fileOrigin,
});

const plannedAudits = z.strictObject({
  scenario: z.enum(scenarioKinds),
  count: z.int().positive(),
  /** Slot of the social network contacted. */
  network: z.int().min(1).max(2).optional(),
});

/** `weight`: percent of the common score. `absent`: what it means for a body not to have the channel. */
const channelPlan = z.strictObject({
  id: z.enum(channels),
  weight: z.int().min(0).max(100),
  option: z.literal(true).optional(),
  stays_open: z.literal(true).optional(),
  absent: z.literal('not_applicable').optional(),
  audits: z.array(plannedAudits).min(1),
  ...entryOrigin,
});

/** `channels.yaml` */
export const channelsFile = z.strictObject({ ...fileOrigin, channels: z.array(channelPlan).min(1) });

/** `criteria.yaml` */
export const criteriaFile = z.strictObject({
  ...fileOrigin,
  determinants: z.array(z.enum(determinants)).min(1),
  criteria: z
    .array(
      z.strictObject({
        id: kebab,
        determinant: z.enum(determinants),
        weight: z.int().min(1).max(4),
        label: bilingual,
        ...entryOrigin,
      }),
    )
    .min(1),
});

/** `indicators.yaml`; an id is `<channel>/<step>/<name>`. */
export const indicatorsFile = z.strictObject({
  ...fileOrigin,
  indicators: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z]+\/[a-z]+\/[a-z0-9-]+$/),
        channel: z.enum(channels),
        step: z.enum(steps),
        criterion: kebab,
        label: bilingual,
        option: z.literal(true).optional(),
        ...entryOrigin,
      }),
    )
    .min(1),
});

/** `personas.yaml` */
export const personasFile = z.strictObject({
  ...fileOrigin,
  personas: z
    .array(
      z.strictObject({
        id: code,
        label: bilingual,
        brief: bilingual,
        channels: z.array(z.enum(channels)).min(1),
        control: z.literal(true).optional(),
        ...entryOrigin,
      }),
    )
    .min(1),
});

export type EditionFile = z.infer<typeof editionFile>;
export type ChannelsFile = z.infer<typeof channelsFile>;
export type CriteriaFile = z.infer<typeof criteriaFile>;
export type IndicatorsFile = z.infer<typeof indicatorsFile>;
export type PersonasFile = z.infer<typeof personasFile>;
