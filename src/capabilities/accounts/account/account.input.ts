import { z } from 'zod';
import { locales } from '#core/shared/texts.ts';

export const detailsInput = z.strictObject({
  name: z.string().trim().min(1, 'field_required').max(120, 'field_too_long'),
  locale: z.enum(locales, 'choice_needed'),
});
