import { z } from 'zod';
import { channels } from '#core/scoring/dimensions.ts';
import { scenarioKinds } from './scenario-kinds.ts';
import { bilingual, code, entryOrigin, fileOrigin, isoDate, kebab, score } from './shapes.input.ts';

const percent = z.number().min(0).max(100);

/** Who competes: all of these at once; what is not said excludes nobody. */
const bodies = z.strictObject({ kinds: z.array(code).min(1).optional(), strata: z.array(kebab).min(1).optional(), certified: z.boolean().optional() });

const named = { id: kebab, label: bilingual, bodies, ...entryOrigin };

const category = z.discriminatedUnion('by', [
  /** `channel`: its score instead of the common one. `floor`: instead of the edition's. */
  z.strictObject({ by: z.literal('score'), ...named, channel: z.enum(channels).optional(), floor: score.optional() }),
  z.strictObject({ by: z.literal('change'), ...named, floor: score.optional() }),
  z.strictObject({ by: z.literal('jury'), ...named, judged_on: z.array(z.strictObject({ id: kebab, label: bilingual, weight: z.int().min(1).max(4) })).min(1) }),
]);

const contact = z.strictObject({ channel: z.enum(channels), scenario: z.enum(scenarioKinds), count: z.int().positive(), network: z.int().min(1).max(2).optional() });

/** `trophies.yaml`: categories, who may compete, what makes finalists and winners, and what finalists receive once more. */
export const trophiesFile = z
  .strictObject({
    ...fileOrigin,
    eligibility: z.strictObject({ audits_at_least: z.int().positive(), required_channels: z.array(z.enum(channels)), weight_without_agreement_at_most: percent }),
    floor: score,
    candidates_at_least: z.int().min(3),
    finalists_at_most: z.int().min(2).max(20),
    confidence: z.number().min(80).max(99.9),
    second_round: z.strictObject({ from: isoDate, to: isoDate, audits_at_least: z.int().positive(), audits: z.array(contact).min(1), ...entryOrigin }),
    categories: z.array(category).min(1),
  })
  .refine(({ categories }) => new Set(categories.map(({ id }) => id)).size === categories.length, { params: { expected: 'unique ids' } })
  .refine(({ second_round: { from, to } }) => from < to, { params: { expected: 'from < to' }, path: ['second_round', 'to'] })
  .refine(({ second_round: { audits } }) => withinLimits(audits.reduce((sum, { count }) => sum + count, 0)), { params: { expected: '10 … 14' }, path: ['second_round', 'audits'] });

/** As many as divide the uncertainty, and no more than a body received before. */
const withinLimits = (audits: number): boolean => audits >= 10 && audits <= 14;

export type TrophyRules = z.infer<typeof trophiesFile>;
export type TrophyCategory = TrophyRules['categories'][number];
