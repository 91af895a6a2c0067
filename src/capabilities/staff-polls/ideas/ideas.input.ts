import { z } from 'zod';
import { ideaReplies } from './idea.ts';

export const showIdeaInput = z.object({ body: z.string().trim().min(1, 'field_required').max(4000, 'field_too_long'), criterion: z.string().trim().default('').transform((id) => (id === '' ? null : id)) });

export const asideIdeaInput = z.object({ reason: z.string().trim().min(3, 'reason_needed').max(500, 'field_too_long') });

export const replyIdeaInput = z.object({
  reply: z.enum(ideaReplies, 'choice_needed'), body: z.string().trim().min(1, 'field_required').max(2000, 'field_too_long'), service: z.string().trim().min(1, 'field_required').max(140, 'field_too_long'),
});

export const proposeIdeasInput = z.object({ pick: z.array(z.uuid()).default([]) });
