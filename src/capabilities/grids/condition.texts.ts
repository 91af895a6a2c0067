import type { Condition, Item } from '#core/questionnaire/types.ts';
import type { Locale } from '#core/shared/texts.ts';
import { defineTexts } from '#core/shared/texts.ts';
import { scenarioKindTexts } from './grids.texts.ts';

const words = defineTexts({
  fr: {
    yes: 'oui',
    no: 'non',
    or: ' ou ',
    and: ' et ',
    not: (part: string) => `sauf si ${part}`,
    is: (label: string, value: string) => `«\u202f${label}\u202f»\u202f: ${value}`,
    atMost: (label: string, value: number) => `«\u202f${label}\u202f»\u202f: ${value} au plus`,
    atLeast: (label: string, value: number) => `«\u202f${label}\u202f»\u202f: ${value} au moins`,
    scenario: (kinds: string) => `scénario\u202f: ${kinds}`,
    persona: (people: string) => `profil\u202f: ${people}`,
    network: (slot: number): string => (slot === 1 ? 'premier réseau social' : 'second réseau social'),
  },
  en: {
    yes: 'yes',
    no: 'no',
    or: ' or ',
    and: ' and ',
    not: (part: string) => `unless ${part}`,
    is: (label: string, value: string) => `“${label}”: ${value}`,
    atMost: (label: string, value: number) => `“${label}”: at most ${value}`,
    atLeast: (label: string, value: number) => `“${label}”: at least ${value}`,
    scenario: (kinds: string) => `scenario: ${kinds}`,
    persona: (people: string) => `profile: ${people}`,
    network: (slot: number): string => (slot === 1 ? 'first social network' : 'second social network'),
  },
});

/** What a condition may name. */
export type Named = {
  readonly items: ReadonlyMap<string, Item>;
  readonly personas: readonly { readonly id: string; readonly label: { readonly fr: string; readonly en: string } }[];
};

/** A condition as a person would say it, naming items by their labels. */
export function conditionText(condition: Condition, named: Named, locale: Locale): string {
  const t = words[locale];
  if ('all' in condition) return condition.all.map((part) => grouped(part, named, locale)).join(t.and);
  if ('any' in condition) return condition.any.map((part) => grouped(part, named, locale)).join(t.or);
  if ('not' in condition) return t.not(grouped(condition.not, named, locale));
  if ('network' in condition) return t.network(condition.network);
  if ('scenario' in condition)
    return t.scenario(condition.scenario.map((kind) => scenarioText(kind, locale)).join(t.or));
  if ('persona' in condition)
    return t.persona(condition.persona.map((id) => personaText(id, named, locale)).join(t.or));
  const item = named.items.get(condition.item);
  const label = item?.label[locale] ?? condition.item;
  if ('at_most' in condition) return t.atMost(label, condition.at_most);
  if ('at_least' in condition) return t.atLeast(label, condition.at_least);
  const values = 'is' in condition ? [condition.is] : condition.in;
  return t.is(label, values.map((value) => valueText(value, item, locale)).join(t.or));
}

const grouped = (part: Condition, named: Named, locale: Locale) => {
  const text = conditionText(part, named, locale);
  return 'all' in part || 'any' in part ? `(${text})` : text;
};

const scenarioText = (kind: string, locale: Locale) =>
  Object.entries(scenarioKindTexts[locale]).find(([id]) => id === kind)?.[1] ?? kind;

const personaText = (id: string, { personas }: Named, locale: Locale) =>
  personas.find((persona) => persona.id === id)?.label[locale] ?? id;

function valueText(value: string | number, item: Item | undefined, locale: Locale): string {
  if (value === 'yes' || value === 'no') return words[locale][value];
  const option = item && 'options' in item ? item.options.find(({ id }) => id === value) : undefined;
  return option?.label[locale] ?? String(value);
}
