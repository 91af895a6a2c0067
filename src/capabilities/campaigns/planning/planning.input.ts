import { isUuid } from '#core/shared/uuid.ts';
import { z } from 'zod';
import { isIsoDate } from '#core/calendar/date.ts';

const day = z.string().refine(isIsoDate, 'date_invalid');
const id = z.string().refine(isUuid, 'choice_needed');
const reason = z.string().trim().min(1, 'reason_needed').max(500, 'field_too_long');
const note = z.string().trim().max(500, 'field_too_long').default('');

export const refusalKinds = ['conflict', 'unavailable', 'too_far', 'recognised', 'other'] as const;

/** Why somebody will not make a mission. */
export const refusalInput = z.strictObject({ kind: z.enum(refusalKinds, 'choice_needed'), note });

/** Days on which somebody is away, marked by the office. */
export const awayInput = z.strictObject({ evaluator: id, from: day, to: day });

/** Days on which a site is closed, marked by the office. `site` = `organisation/site`. */
export const closureInput = z.strictObject({ site: z.string().regex(/^[0-9a-f-]{36}\/[0-9a-f-]{36}$/, 'choice_needed'), from: day, to: day });

/** A mission given to somebody, or moved to another day, by hand. `evaluator` empty = to nobody. */
export const overrideInput = z.strictObject({ evaluator: id.or(z.literal('')), from: day, to: day, half: z.enum(['', 'morning', 'afternoon', 'out_of_hours'], 'choice_needed'), reason });

export const whatIfInput = z.strictObject({ department: z.string().regex(/^(\d{2,3}|2[AB])$/, 'choice_needed'), more: z.coerce.number('field_invalid').int('field_invalid').min(1, 'field_invalid').max(100, 'field_invalid') });
