import { delayBetween } from '#core/calendar/delay.ts';
import { holidayZoneOf } from '#core/calendar/holiday-zones.ts';
import type { AnswerValue } from '#core/questionnaire/types.ts';
import { formatDecimal, formatInteger } from '#core/shared/format.ts';
import { defineTexts, type Locale } from '#core/shared/texts.ts';
import { unitTexts, type GridItem, type Unit } from '#capabilities/grids/index.ts';

const texts = defineTexts({
  fr: { yes: 'Oui', no: 'Non', after: (delay: string) => `après ${delay}`, sameDay: 'le jour même' },
  en: { yes: 'Yes', no: 'No', after: (delay) => `after ${delay}`, sameDay: 'the same day' },
});

/** What delays are counted with; a reply's date is shown as its delay, so that it tells nobody which day it was. */
export type Contact = { readonly sentOn: string; readonly departmentCode: string | null };

/** A given answer in words. */
export function givenAnswer(item: GridItem, value: Exclude<AnswerValue, null>, contact: Contact, locale: Locale): string {
  const t = texts[locale];
  switch (item.kind) {
    case 'yes_no':
      return value === 'yes' ? t.yes : t.no;
    case 'scale':
    case 'choice':
    case 'choices':
      return item.options.find(({ id }) => id === value)?.label[locale] ?? String(value);
    case 'measure':
    case 'count':
      return counted(Number(value), item.unit, locale);
    case 'date': {
      const days = delayBetween(contact.sentOn, String(value), item.calendar, holidayZoneOf(contact.departmentCode));
      return days === 0 ? t.sameDay : t.after(counted(days, item.calendar, locale));
    }
    case 'text':
      return String(value);
  }
}

function counted(value: number, unit: string, locale: Locale): string {
  const number = Number.isInteger(value) ? formatInteger(value, locale) : formatDecimal(value, locale);
  return `${number} ${unitTexts[locale][unit as Unit](value)}`; // the grid's schema holds the list of units
}
