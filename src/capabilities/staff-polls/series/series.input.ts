import { z } from 'zod';
import { pollRhythms } from '#core/staff-polls/series.ts';

const whole = (from: number, to: number) => z.coerce.number('field_invalid').int('field_invalid').min(from, 'field_invalid').max(to, 'field_invalid');

/** A series as its form sends it. */
export const seriesInput = z.object({
  titleFr: z.string().trim().min(1, 'field_required').max(110, 'field_too_long'),
  rhythm: z.enum(pollRhythms, 'field_required'),
  questions: whole(3, 10), daysOpen: whole(1, 60),
  firstOn: z.iso.date('date_invalid'),
  criteria: z.array(z.string().max(60)).min(1, 'field_required').max(60),
});

export type SeriesInput = z.infer<typeof seriesInput>;
