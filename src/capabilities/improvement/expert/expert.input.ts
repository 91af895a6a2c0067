import { z } from 'zod';
import { isIsoDate } from '#core/calendar/date.ts';
import { actionFields, orNull, text } from '../field.input.ts';
import { preparations } from './presentation.ts';

/** An expert for a body: one of those known, or somebody new by name and address. */
export const assignmentInput = z.strictObject({
  organisation: z.uuid('body_unknown'),
  expert: z.uuid().or(z.literal('')).default(''),
  name: text(200),
  email: z.string().trim().max(254, 'field_too_long').default('').refine((value) => value === '' || z.email().safeParse(value).success, 'email_invalid'),
});

/** What was prepared, and where the slides are: a link of the web. */
export const preparationInput = z.strictObject({
  prepared: z.array(z.enum(preparations)).default([]),
  slidesUrl: z.string().trim().max(500, 'field_too_long').default('').refine((value) => value === '' || /^https:\/\/\S+\.\S+$/.test(value), 'url_invalid').transform(orNull),
});

export const dateInput = z.strictObject({
  plannedOn: z.string().trim().refine(isIsoDate, 'date_invalid'),
  plannedAt: z.string().trim().default('').refine((value) => value === '' || /^([01]\d|2[0-3]):[0-5]\d$/.test(value), 'field_invalid').transform(orNull),
  remote: z.enum(['yes', 'no'], 'choice_needed').transform((value) => value === 'yes'),
  place: text(300).transform(orNull),
});

export const heldInput = z.strictObject({
  attendance: z.coerce.number('field_invalid').int('field_invalid').min(0, 'field_invalid').max(1000, 'field_invalid'),
  notes: text(8000).transform(orNull),
});

export const agreedInput = z.strictObject({
  ...actionFields,
  recommendation: z.string().max(100).default('').transform(orNull),
});

export const agreedAnswerInput = z.strictObject({ agreed: z.uuid(), answer: z.enum(['accepted', 'declined'], 'choice_needed') });
