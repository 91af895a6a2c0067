import { z } from 'zod';
import { settingsFields } from '../points/point.input.ts';

export const codeInput = z.strictObject({ point: z.uuid('choice_needed'), name: z.string().trim().min(1, 'field_required').max(80, 'field_too_long') });

export const deviceInput = z.strictObject({ name: z.string().trim().min(1, 'field_required').max(80, 'field_too_long'), ...settingsFields })
  .transform(({ name, ...settings }) => ({ name, settings }));

export const retireInput = z.strictObject({ because: z.string().trim().min(3, 'field_required').max(300, 'field_too_long'), confirmed: z.literal('yes', 'close_not_confirmed') });
