import { z } from 'zod';
import { refusalReasons } from '#core/consultations/moderation.ts';

export const textRefusalInput = z.object({ reason: z.enum(refusalReasons, 'choice_needed'), words: z.string().trim().max(500, 'consultation_text_too_long').default('') });

export const textMaskInput = z.object({ mask: z.array(z.string().max(60)).max(100).default([]), also: z.string().max(300).default('') });

export const officialReplyInput = z.object({ service: z.string().trim().min(1, 'field_required').max(80, 'consultation_text_too_long'), body: z.string().trim().min(1, 'field_required').max(3000, 'consultation_text_too_long') });
