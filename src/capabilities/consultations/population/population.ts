import { z } from 'zod';
import type { Margin } from '#core/raking/margin.ts';
import type { Bilingual } from '#core/questionnaire/types.ts';

/** One thing that people may say of themselves: how many live in each category, in its order. */
export interface Variable {
  id: string;
  label: Bilingual;
  ordered: boolean;
  categories: { id: string; label: Bilingual; people: number }[];
}

export interface PopulationContent {
  variables: Variable[];
  under15: Bilingual;
}

const bilingual = z.object({ fr: z.string(), en: z.string() });
export const storedPopulation: z.ZodType<PopulationContent> = z.object({
  variables: z.array(z.object({ id: z.string(), label: bilingual, ordered: z.boolean(), categories: z.array(z.object({ id: z.string(), label: bilingual, people: z.number() })) })), under15: bilingual,
});

export const marginsOf = ({ variables }: PopulationContent): Margin[] =>
  variables.map(({ id, ordered, categories }) => ({ variable: id, ordered, categories: categories.map((one) => ({ id: one.id, share: one.people })) }));

export const storedProfile = z.record(z.string(), z.string());

const bounds = { low: z.number(), high: z.number() };
const share = z.object({ share: z.number(), size: z.number(), ...bounds });
const weighted = z.object({ label: bilingual, count: z.number(), raw: share, weighted: share });
const presence = z.object({ people: z.number(), share: z.number(), presence: z.enum(['fewer', 'more', 'alike']), ...bounds });

/** Who took part in a step against who lives there, and its figures weighted accordingly. */
const storedStep = z.object({
  stepId: z.string(), people: z.number(), said: z.number(),
  tables: z.array(z.object({ variable: z.string(), said: z.number(), silent: z.number(), rows: z.array(z.object({ category: z.string(), population: z.number(), present: presence.nullable() })) })),
  weights: z.object({ designEffect: z.number(), effectiveSize: z.number(), largestGap: z.number(), converged: z.boolean(), capped: z.number(), unused: z.array(z.string()) }).nullable(),
  figures: z.array(weighted),
});
export const storedMissing = z.object({ steps: z.array(storedStep) });
export type StepMissing = z.infer<typeof storedStep>;
export type WeightedFigure = z.infer<typeof weighted>;
