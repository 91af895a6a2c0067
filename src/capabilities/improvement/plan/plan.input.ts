import { z } from 'zod';
import { isIsoDate } from '#core/calendar/date.ts';
import { actionFields, longestText, longestTitle } from '../field.input.ts';
import { actionStates } from './plan.ts';

const optionalEmail = z.string().trim().max(254, 'field_too_long').default('')
  .refine((value) => value === '' || z.email().safeParse(value).success, 'email_invalid').transform((value) => (value === '' ? null : value.toLowerCase()));

// In the order of the form, in which its faults are told.
const { dueOn, ...before } = actionFields;
const content = { ...before, ownerEmail: optionalEmail, dueOn };

/** A new action; `recommendation` or `commitment` where it answers to one. */
export const newActionInput = z.strictObject({ ...content, recommendation: z.string().max(100).default(''), commitment: z.string().max(100).default('') });

/** An action as it is changed; `version`: the one that was read. */
export const actionChangeInput = z.strictObject({ ...content, state: z.enum(actionStates, 'choice_needed'), version: z.coerce.number().int().positive() });

/** A move from one column of the board to another. */
export const actionMoveInput = z.strictObject({ action: z.uuid(), state: z.enum(actionStates, 'choice_needed'), version: z.coerce.number().int().positive() });

export const commentInput = z.strictObject({ text: z.string().trim().min(1, 'field_required').max(longestText, 'field_too_long') });

export const proofInput = z.strictObject({
  title: z.string().trim().min(1, 'field_required').max(longestTitle, 'field_too_long'),
  datedOn: z.string().trim().refine(isIsoDate, 'date_invalid'),
  proof: z.unknown().optional(),
});

/** The same for a commitment of a quality reference. */
export const commitmentProofInput = proofInput.extend({ commitment: z.string().regex(/^[a-z0-9-]{1,100}$/, 'choice_needed') });
