import { z } from 'zod';
import { ideaStatuses } from './answer.ts';

const reply = z.string().trim().min(1, 'field_required').max(2000);

export const replyInput = z.object({ body: reply, to: z.enum(['everybody', 'author'], 'choice_needed'), status: z.enum(ideaStatuses, 'choice_needed') });

export const refusalInput = z.object({ reason: z.string().trim().min(3, 'reason_needed').max(500) });

export const maskInput = z.object({ mask: z.array(z.string().max(60)).max(100).default([]), also: z.string().max(300).default('') });

export const serviceInput = z.object({
  name: z.string().trim().min(1, 'field_required').max(80),
  email: z.string().trim().max(254).transform((text) => text || null).pipe(z.email('email_invalid').nullable()),
  id: z.uuid().optional(), closed: z.literal('yes').optional(),
});

export const pageInput = z.object({ token: z.string().trim().toLowerCase().regex(/^[a-z0-9-]{3,60}$/, 'page_name_invalid'), open: z.literal('yes').optional() });

export const sortingInput = z.object({
  // A row of the desk may stand for several texts.
  pick: z.array(z.string()).default([]).transform((picked) => picked.flatMap((ids) => ids.split(' '))).pipe(z.array(z.uuid())),
  what: z.enum(['assign', 'status', 'group', 'separate', 'private', 'publish']), service: z.string().default(''), status: z.enum(['received', 'studied', 'planned', 'done']).default('studied'),
});
