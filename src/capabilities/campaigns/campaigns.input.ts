import { z } from 'zod';

/** The form that opens a campaign: a wave of the edition, its name and the seed of the draw. */
export const openCampaignInput = z.strictObject({
  edition: z.string().min(1, 'field_required').max(50, 'field_too_long'),
  wave: z.string().min(1, 'choice_needed').max(50, 'field_too_long'),
  label: z.string().trim().min(1, 'field_required').max(120, 'field_too_long'),
  seed: z.string().trim().min(1, 'field_required').max(120, 'field_too_long'),
});
