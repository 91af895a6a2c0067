import { z } from 'zod';
import { isIsoDate } from '#core/calendar/date.ts';

const words = z.string('field_required').trim().min(1, 'field_required').max(4_000, 'reply_too_long');

export const replyWords = z.object({ words });
/** Sent elsewhere, by a person: where, and when, on the clock of Paris. */
export const sentReply = z.object({
  words,
  where: z.string('field_required').trim().min(2, 'field_required').max(200, 'reply_too_long'),
  on: z.string().refine(isIsoDate, 'field_invalid'),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'field_invalid'),
});
export type SentReply = z.infer<typeof sentReply>;
