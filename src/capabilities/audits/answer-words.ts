import { delayBetween } from '#core/calendar/delay.ts';
import type { HolidayZone } from '#core/calendar/holiday-zones.ts';
import { formatDate, formatDecimal, formatInteger } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import { unitTexts, type GridItem, type Unit } from '#capabilities/grids/index.ts';
import { reviewTexts } from './review.texts.ts';

/** A stored answer as people read it; the delay too where the answer is a date. Null when there is no value. */
export function answerWords(
  item: GridItem,
  value: string | number | null,
  place: { sentOn: string; zone: HolidayZone; locale: Locale },
): string | null {
  if (value === null) return null;
  const { locale } = place;
  switch (item.kind) {
    case 'yes_no':
      return reviewTexts[locale][value === 'yes' ? 'yes' : 'no'];
    case 'scale':
    case 'choice':
    case 'choices':
      return item.options.find(({ id }) => id === value)?.label[locale] ?? String(value);
    case 'measure':
    case 'count':
      return counted(Number(value), item.unit as Unit, locale); // the grid's schema holds the list
    case 'date':
      return `${formatDate(String(value), locale)} (${reviewTexts[locale].delay(delayWords(item.calendar, String(value), place))})`;
    case 'text':
      return String(value);
  }
}

function counted(value: number, unit: Unit, locale: Locale): string {
  const number = Number.isInteger(value) ? formatInteger(value, locale) : formatDecimal(value, locale, 1);
  return `${number} ${unitTexts[locale][unit](value)}`;
}

function delayWords(calendar: 'working_days' | 'days', value: string, { sentOn, zone, locale }: { sentOn: string; zone: HolidayZone; locale: Locale }): string {
  return counted(delayBetween(sentOn, value, calendar, zone), calendar, locale);
}
