import { formatDecimal, formatInteger } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import { unitTexts, type GridItem, type Unit } from '#capabilities/grids/index.ts';
import type { ItemResult } from './findings.ts';
import { findingTexts } from './finding.texts.ts';

/** What the contacts found on an item, as a fact: "oui, 1 fois sur 4", "6 sonneries en moyenne". */
export function findingText({ item, values, mean, scored }: ItemResult, locale: Locale): string {
  const t = findingTexts[locale];
  const notReached = values.get('not_reached') ?? 0;
  const facts = [
    ...(mean !== null && 'bands' in item ? [measureText(item, mean, scored - notReached, locale)] : []),
    ...(item.kind === 'yes_no' && scored > notReached ? [yesText(values.get('yes') ?? 0, scored - notReached, locale)] : []),
    ...('options' in item ? optionTexts(item.options, values, scored, locale) : []),
    ...(notReached > 0 ? [scored === 1 ? t.notReachedOnce : t.notReached(String(notReached), String(scored))] : []),
  ];
  return upperFirst(facts.join(t.separator));
}

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function yesText(yes: number, count: number, locale: Locale): string {
  const t = findingTexts[locale];
  if (count === 1) return yes === 1 ? t.yes : t.no;
  if (yes === 0) return t.never(String(count));
  return yes === count ? t.always(String(count)) : t.times(String(yes), String(count));
}

type WithOptions = Extract<GridItem, { options: unknown }>;

function optionTexts(options: WithOptions['options'], values: ReadonlyMap<string, number>, scored: number, locale: Locale): string[] {
  const t = findingTexts[locale];
  const given = options.flatMap(({ id, label }) => {
    const count = values.get(id) ?? 0;
    return count > 0 ? [{ label: label[locale], count }] : [];
  });
  return given
    .sort((a, b) => b.count - a.count)
    .slice(0, 2)
    .map(({ label, count }) => (scored === 1 ? label : t.option(label, String(count), String(scored))));
}

type Measured = Extract<GridItem, { bands: unknown }>;

function measureText(item: Measured, mean: number, count: number, locale: Locale): string {
  const t = findingTexts[locale];
  const rounded = Math.round(mean * 10) / 10;
  const number = Number.isInteger(rounded) ? formatInteger(rounded, locale) : formatDecimal(rounded, locale);
  const unit = unitTexts[locale][unitOf(item)](rounded);
  return count === 1 ? t.single(number, unit) : t.mean(number, unit);
}

function unitOf(item: Measured): Unit {
  if (item.kind === 'date') return item.calendar;
  return item.unit as Unit; // the edition's files are checked against the list of units
}
