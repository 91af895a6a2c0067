import { z } from 'zod';
import { wallThemes } from './wall.ts';

/** A new screen as its form sends it. `place`: `site.<id>`, `point.<id>`, or empty for the whole body. `invited`: the point whose code it shows, empty for one of the place. */
export const wallInput = z.strictObject({
  name: z.string().trim().min(1, 'field_required').max(120, 'field_too_long'),
  place: z.string().regex(/^(?:(?:site|point)\.[0-9a-f-]{36})?$/, 'choice_needed').default(''),
  invited: z.union([z.literal(''), z.uuid('choice_needed')]).default(''),
  theme: z.enum(wallThemes, 'choice_needed'),
});

export const revokeInput = z.strictObject({ wall: z.uuid('choice_needed') });
