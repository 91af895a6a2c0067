import { z } from 'zod';
import { isIsoDate } from '#core/calendar/date.ts';
import type { QuestionSet } from '#core/opinions/types.ts';
import type { PaperCounts } from './paper-batch.ts';

const mostInOneCell = 500;
const cells = z.record(z.string(), z.string());

/** A batch as its form sends it; the counts of its cells are read by `countsOf`. */
export const paperInput = z.object({
  point: z.uuid('choice_needed'),
  number: z.string().trim().toUpperCase().regex(/^[A-Z0-9][A-Z0-9-]{0,29}$/, 'paper_number_invalid'),
  day: z.string().refine(isIsoDate, 'paper_day_invalid'),
});

export const paperCorrectionInput = z.object({
  point: z.uuid('choice_needed'), number: z.string().regex(/^[A-Z0-9][A-Z0-9-]{0,29}$/, 'paper_number_invalid'), version: z.coerce.number().int().positive(),
  reason: z.string().trim().min(3, 'field_required').max(300, 'field_too_long'),
});

/** Fields of a form named `c<question>_<value>`, each a whole number up to 500; null where one is none. */
export function countsOf(set: QuestionSet, form: FormData): PaperCounts | null {
  const typed = cells.parse(Object.fromEntries([...form].map(([name, value]) => [name, String(value).trim()])));
  const counts = Object.fromEntries(set.questions.map(({ id, steps }, place) => [id, Array.from({ length: steps }, (_, value) => Number(typed[`c${place}_${value}`] || 0))]));
  const right = Object.values(counts).flat().every((n) => Number.isInteger(n) && n >= 0 && n <= mostInOneCell);
  return right ? counts : null;
}
