import { z } from 'zod';
import { bilingual, fileOrigin, kebab, source } from './shapes.input.ts';

/**
 * `observable: false`: no mystery contact can show whether it is kept. `criteria`: those whose items all show something
 * of it, beside the items that name it.
 */
const commitment = z.strictObject({ id: kebab, label: bilingual, observable: z.boolean(), criteria: z.array(kebab).optional(), source });

/** `frameworks/<name>.yaml`: the commitments of a quality reference, in our own words. */
export const frameworkFile = z.strictObject({
  id: kebab,
  label: bilingual,
  ...fileOrigin,
  commitments: z.array(commitment).min(1),
});

export type Framework = z.infer<typeof frameworkFile>;
