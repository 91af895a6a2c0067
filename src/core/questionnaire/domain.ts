import { isIsoDate } from '../calendar/date.ts';
import type { Item, Option } from './types.ts';

/** What an item accepts, for messages: a list of codes, or the name of a kind of value. */
export type Expected = readonly string[] | 'number' | 'whole_number' | 'date' | 'text';

/** Whether a value is one that the item can have. `sentOn`: a reply cannot come before the question. */
export function isInDomain(item: Item, value: string | number, sentOn?: string | null): boolean {
  switch (item.kind) {
    case 'yes_no':
      return value === 'yes' || value === 'no';
    case 'scale':
    case 'choice':
      return item.options.some((option) => option.id === value);
    case 'choices':
      return typeof value === 'string' && areOrderedChoices(item.options, value.split(' '));
    case 'measure':
      return typeof value === 'number' && Number.isFinite(value) && value >= 0;
    case 'count':
      return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
    case 'date':
      return typeof value === 'string' && isIsoDate(value) && !(sentOn && value < sentOn);
    case 'text':
      return typeof value === 'string' && value.trim() !== '' && value.length <= item.maxLength;
  }
}

/** One writing for one set of choices: option order, none twice. */
function areOrderedChoices(options: readonly Option[], chosen: readonly string[]): boolean {
  const places = chosen.map((id) => options.findIndex((option) => option.id === id));
  return places.every((place, index) => place > (index === 0 ? -1 : (places[index - 1] ?? -1)));
}

export function expectedOf(item: Item): Expected {
  switch (item.kind) {
    case 'yes_no':
      return ['yes', 'no'];
    case 'scale':
    case 'choice':
    case 'choices':
      return item.options.map((option) => option.id);
    case 'measure':
      return 'number';
    case 'count':
      return 'whole_number';
    case 'date':
      return 'date';
    case 'text':
      return 'text';
  }
}
