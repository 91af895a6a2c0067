import { z } from 'zod';
import { longest } from '../entry-limits.ts';

/** The decision between two versions. `pick:<item or field>` fields of the form say `other` where the other version is taken. */
export const competingInput = z.object({
  decision: z.enum(['left', 'taken', 'merged'], 'choice_needed'),
  reason: z.string().trim().min(1, 'reason_needed').max(longest.reason, 'field_too_long'),
  standing: z.coerce.number<string>().int().positive(),
});

const pick = 'pick:';

/** What is taken from the other version, as the form says. */
export function picksIn(form: FormData): string[] {
  return [...form.entries()].flatMap(([name, value]) => (name.startsWith(pick) && value === 'other' ? [name.slice(pick.length)] : []));
}
