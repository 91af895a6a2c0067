import type { Item } from '#core/questionnaire/types.ts';
import type { Locale } from '#core/shared/texts.ts';
import { defineTexts } from '#core/shared/texts.ts';
import type { Unit } from './units.texts.ts';
import { unitTexts } from './units.texts.ts';

/** A possible answer as shown to people, with what it is worth; `null` = does not count. */
export type ShownAnswer = { readonly text: string; readonly score: number | null };

const texts = defineTexts({
  fr: {
    yes: 'Oui',
    no: 'Non',
    upTo: (value: number, unit: string) => `jusqu’à ${value} ${unit}`,
    more: 'au-delà',
    any: 'toute valeur',
  },
  en: {
    yes: 'Yes',
    no: 'No',
    upTo: (value: number, unit: string) => `up to ${value} ${unit}`,
    more: 'more',
    any: 'any value',
  },
});

/** The answers an item can have and their scores: what the public method page and the exported grid show. */
export function shownAnswers(item: Item, locale: Locale): ShownAnswer[] {
  const t = texts[locale];
  if (item.kind === 'yes_no') {
    return [
      { text: t.yes, score: item.good === 'yes' ? 100 : 0 },
      { text: t.no, score: item.good === 'yes' ? 0 : 100 },
    ];
  }
  if ('options' in item) return item.options.map(({ label, score }) => ({ text: label[locale], score }));
  if (!('bands' in item)) return [];
  const unit = 'unit' in item ? item.unit : item.calendar;
  return item.bands.map(({ upTo, score }) => ({
    text: upTo === null ? (item.bands.length > 1 ? t.more : t.any) : t.upTo(upTo, unitText(unit, upTo, locale)),
    score,
  }));
}

/** The word for a unit after a number; a unit of another questionnaire than the grid's is shown as it is. */
function unitText(unit: string, count: number, locale: Locale): string {
  const words: Partial<Record<string, (count: number) => string>> = unitTexts[locale] satisfies Record<Unit, unknown>;
  return words[unit]?.(count) ?? unit;
}
