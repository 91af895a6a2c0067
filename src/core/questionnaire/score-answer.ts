import type { Band, DelayCalendar, Item } from './types.ts';

/** Delay between two dates 'YYYY-MM-DD' in days of the calendar; passed in, since holidays depend on the place. */
export type CountDelay = (sentOn: string, answeredOn: string, calendar: DelayCalendar) => number;

/**
 * Score 0..100 of an answer in the item's domain; `null` when it means "does not apply" or the item is not
 * scored. Percent of maximum of method 1.1: yes/no 100 or 0, options and bands as published in the grid.
 * Throws a `RangeError` on a value outside the domain, or a date without the day the contact was sent.
 */
export function scoreAnswer(
  item: Item,
  value: string | number,
  context: { readonly sentOn: string | null },
  countDelay: CountDelay,
): number | null {
  switch (item.kind) {
    case 'yes_no':
      return value === item.good ? 100 : 0;
    case 'scale':
    case 'choice': {
      const option = item.options.find(({ id }) => id === value);
      if (!option) throw new RangeError(`${item.id}: no option ${value}`);
      return option.score;
    }
    case 'measure':
    case 'count':
      if (typeof value !== 'number') throw new RangeError(`${item.id}: not a number: ${value}`);
      return bandScore(item.bands, value);
    case 'date':
      if (context.sentOn === null) throw new RangeError(`${item.id}: the day of sending is not known`);
      return bandScore(item.bands, countDelay(context.sentOn, String(value), item.calendar));
    case 'choices':
    case 'text':
      return null;
  }
}

/** The first band that reaches the value; bands ascend and the last is open. */
export function bandScore(bands: readonly Band[], value: number): number {
  const band = bands.find(({ upTo }) => upTo === null || value <= upTo);
  if (!band) throw new RangeError(`No band for ${value}`);
  return band.score;
}

/** The scores an item can give, ascending, each once. */
export function possibleScores(item: Item): number[] {
  const scores = scoresOf(item).filter((score) => score !== null);
  return [...new Set(scores)].toSorted((a, b) => a - b);
}

function scoresOf(item: Item): (number | null)[] {
  if (item.kind === 'yes_no') return [0, 100];
  if ('bands' in item) return item.bands.map(({ score }) => score);
  if (item.kind === 'scale' || item.kind === 'choice') return item.options.map(({ score }) => score);
  return [];
}
