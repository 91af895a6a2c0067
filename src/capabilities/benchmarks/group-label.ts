import { formatInteger } from '#core/shared/format.ts';
import { defineTexts, type Locale } from '#core/shared/texts.ts';
import type { Edition } from '#capabilities/grids/index.ts';
import type { Group } from './groups.queries.server.ts';
import { territoryName } from './national/territories.ts';

const texts = defineTexts({
  fr: {
    national: 'Tous les participants',
    families: { 'family/authorities': 'Collectivités locales', 'family/others': 'Autres structures' } as Record<string, string>,
    certifications: { 'certification/certified': 'Structures certifiées', 'certification/not-certified': 'Structures non certifiées' } as Record<string, string>,
    upTo: (to: string) => `jusqu’à ${to} habitants`,
    between: (from: string, to: string) => `de ${from} à ${to} habitants`,
    over: (from: string) => `plus de ${from} habitants`,
  },
  en: {
    national: 'All participants',
    families: { 'family/authorities': 'Local authorities', 'family/others': 'Other bodies' },
    certifications: { 'certification/certified': 'Certified bodies', 'certification/not-certified': 'Bodies not certified' },
    upTo: (to) => `up to ${to} inhabitants`,
    between: (from, to) => `${from} to ${to} inhabitants`,
    over: (from) => `over ${from} inhabitants`,
  },
});

type Named = Pick<Group, 'id' | 'cut' | 'kinds' | 'strata'>;
type Names = Pick<Edition, 'kinds' | 'strata'>;

/** A group in words: "Commune, de 10 001 à 20 000 habitants". */
export function groupLabel(group: Named, edition: Names, locale: Locale): string {
  const t = texts[locale];
  if (group.cut === 'national') return t.national;
  if (group.cut === 'family') return t.families[group.id] ?? group.id;
  if (group.cut === 'certification') return t.certifications[group.id] ?? group.id;
  const territory = territoryName(group.id);
  if (territory !== null) return territory;
  const kinds = listed(group.kinds.map((id) => edition.kinds.find((kind) => kind.id === id)?.label[locale] ?? id), locale);
  const size = group.kinds.length === 1 ? sizeLabel(group.strata, edition, locale) : null;
  return size === null ? kinds : `${kinds}, ${size}`;
}

/** A run of neighbouring strata as one range of population; null for bodies that are not sorted by size. */
export function sizeLabel(strata: readonly string[], edition: Pick<Edition, 'strata'>, locale: Locale): string | null {
  const t = texts[locale];
  const places = strata.map((id) => edition.strata.findIndex((stratum) => stratum.id === id)).filter((place) => place >= 0);
  if (places.length === 0) return null;
  const below = edition.strata[Math.min(...places) - 1]?.up_to;
  const to = edition.strata[Math.max(...places)]?.up_to;
  if (to === undefined) return below === undefined ? null : t.over(formatInteger(below, locale));
  return below === undefined ? t.upTo(formatInteger(to, locale)) : t.between(formatInteger(below + 1, locale), formatInteger(to, locale));
}

/** A label inside a sentence: its first letter small, unless it is an acronym. */
export const inSentence = (label: string): string => (/^.\p{Lu}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1));

const listed = (words: readonly string[], locale: Locale): string => new Intl.ListFormat(locale, { type: 'conjunction' }).format(words);
