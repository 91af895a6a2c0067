import type { Locale } from '#core/shared/texts.ts';
import { calendarTexts } from './calendar.texts.ts';
import type { CalendarEntry } from './edition-calendar.ts';

/** What a line of the calendar is called, with its wave where there are several. */
export function titleOf({ id, wave }: Pick<CalendarEntry, 'id' | 'wave'>, locale: Locale): string {
  const { title } = calendarTexts[locale].entries[id];
  return wave ? calendarTexts[locale].ofWave(title, wave[locale]) : title;
}
