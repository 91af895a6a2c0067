import { z } from 'zod';
import { isIsoDate } from '#core/calendar/date.ts';

/** Fields that forms of plans and of experts' files share. */
export const longestTitle = 200;
export const longestText = 4000;

export const text = (most: number) => z.string().trim().max(most, 'field_too_long').default('');
export const orNull = (value: string): string | null => (value === '' ? null : value);
const optionalDate = z.string().trim().default('').refine((value) => value === '' || isIsoDate(value), 'date_invalid').transform(orNull);

/** What an action is called, what it is about, who leads it and until when. */
export const actionFields = {
  title: z.string().trim().min(3, 'title_too_short').max(longestTitle, 'field_too_long'),
  detail: text(longestText),
  ownerName: text(200),
  dueOn: optionalDate,
};
