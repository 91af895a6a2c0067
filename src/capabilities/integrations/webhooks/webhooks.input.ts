import { z } from 'zod';
import { everyWebhookType } from './webhook.ts';

export const newWebhookInput = z.strictObject({
  url: z.string('field_required').trim().min(1, 'field_required').max(2000, 'field_too_long'),
  types: z.array(z.enum(everyWebhookType, 'webhook_event_refused')).min(1, 'webhook_events_needed').default([]),
});

export type NewWebhookInput = z.infer<typeof newWebhookInput>;

export const deliveryChoice = z.strictObject({ delivery: z.uuid('field_invalid') });
