import { z } from 'zod';
import { replyKinds } from '#core/mail-replies/reply.ts';
import { channels } from '#core/scoring/dimensions.ts';
import { traceMoments } from './traces/contact-trace.ts';

const line = z.string().trim().min(1, 'field_required').regex(/^[^\r\n]*$/, 'field_invalid');

export const approvalInput = z.object({ mailId: z.uuid(), subject: line.max(200), body: z.string().trim().min(1, 'field_required').max(6000).transform((text) => text.replaceAll('\r\n', '\n')) });
/** What becomes of a mail in doubt; `confirmed` is the box to tick. */
export const doubtInput = z.object({ mailId: z.uuid(), as: z.enum(['sent', 'again'], 'choice_needed'), confirmed: z.literal('yes', 'box_needed') });
export const decisionInput = z.object({ mailId: z.uuid(), kind: z.enum([...replyKinds, 'unrelated']) });
export const traceInput = z.object({ moment: z.enum(traceMoments), channel: z.enum(channels).default('letter'), happenedAt: z.string().min(1, 'field_required'), evidenceId: z.uuid().or(z.literal('')).default('') });
export const traceKey = z.object({ traceId: z.uuid() });
export const traceProofInput = z.object({ traceId: z.uuid(), evidenceId: z.uuid('choice_needed') });
