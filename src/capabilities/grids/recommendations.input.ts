import { z } from 'zod';
import { channels } from '#core/scoring/dimensions.ts';
import { bilingual, entryOrigin, kebab } from './shapes.input.ts';

const level = z.enum(['low', 'medium', 'high']);

/** `effort`: what it asks of the body; `effect`: expected on the item it answers to. */
const recommendation = z.strictObject({
  id: kebab,
  title: bilingual,
  action: bilingual,
  good_practice: bilingual,
  effort: level,
  effect: level,
  commitments: z.array(kebab),
  ...entryOrigin,
});

/** `recommendations/<channel>.yaml` */
export const recommendationsFile = z.strictObject({
  channel: z.enum(channels),
  ...entryOrigin,
  recommendations: z.array(recommendation).min(1),
});

export type RecommendationsFile = z.infer<typeof recommendationsFile>;
export type Recommendation = z.infer<typeof recommendation>;
