import type { Locale } from '#core/shared/texts.ts';
import { unitTexts, type GridItem, type Unit } from '#capabilities/grids/index.ts';
import type { ExampleAnswer } from './worked-example.ts';

/** An answer in words: the option chosen, a number with its unit, a reply's delay; null when it was never reached. */
export function exampleAnswer(item: GridItem, { value, delay }: Pick<ExampleAnswer, 'value' | 'delay'>, locale: Locale): string | null {
  if (value === null) return null;
  if ('options' in item) return item.options.find(({ id }) => id === value)?.label[locale] ?? String(value);
  if (item.kind === 'date' && delay !== null) return counted(delay, item.calendar, locale);
  if ('unit' in item && typeof value === 'number') return counted(value, item.unit, locale);
  return String(value);
}

function counted(count: number, unit: string, locale: Locale): string {
  const words: Partial<Record<string, (count: number) => string>> = unitTexts[locale] satisfies Record<Unit, unknown>;
  return `${count} ${words[unit]?.(count) ?? unit}`;
}
