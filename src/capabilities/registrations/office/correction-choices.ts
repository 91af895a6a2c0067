import { formatInteger, formatMoney } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { Edition } from '#capabilities/grids/index.ts';
import type { Option } from '#ui/forms/field.ts';
import { unstratified } from '../stratum.ts';
import type { CorrectedFacts } from './correction.ts';
import { deskTexts } from './desk.texts.ts';

/** What a correction may choose from, in words. */
export interface CorrectionChoices {
  kinds: Option[];
  strata: Option[];
  bands: Option[];
}

/** The kinds, strata and price bands of an edition; a formula with one price has no band to choose. */
export function correctionChoices(edition: Pick<Edition, 'kinds' | 'strata' | 'prices'>, formula: string, locale: Locale): CorrectionChoices {
  const t = deskTexts[locale];
  const { bands = [], annex_cents } = edition.prices.formulas.find(({ id }) => id === formula) ?? {};
  const bandLabel = (place: number) => {
    const { up_to } = bands[place] ?? {};
    return up_to === undefined ? t.bands.above(formatInteger(bands[place - 1]?.up_to ?? 0, locale)) : t.bands.upTo(formatInteger(up_to, locale));
  };
  return {
    kinds: edition.kinds.map(({ id, label }) => ({ value: id, label: label[locale] })),
    strata: [...edition.strata.map(({ id, label }) => ({ value: id, label: label[locale] })), { value: unstratified, label: t.allSizes }],
    bands: [
      ...(bands.length > 1 ? bands.map((_, place) => ({ value: String(place), label: bandLabel(place) })) : []),
      ...(annex_cents === undefined ? [] : [{ value: 'annex', label: t.bands.annex }]),
    ],
  };
}

/** A fact of a registration in words. */
export function factInWords(name: keyof CorrectedFacts, facts: CorrectedFacts, choices: CorrectionChoices, locale: Locale): string {
  const t = deskTexts[locale];
  const among = (options: Option[], value: string) => options.find((one) => one.value === value)?.label ?? value;
  switch (name) {
    case 'kind': return among(choices.kinds, facts.kind);
    case 'population': return facts.population === null ? t.fromDirectory : formatInteger(facts.population, locale);
    case 'band': return facts.band === null ? t.byRule : among(choices.bands, facts.band);
    case 'stratum': return among(choices.strata, facts.stratum);
    case 'totalCents': return formatMoney(facts.totalCents, locale);
    case 'quoteNeeded': return facts.quoteNeeded ? t.yes : t.no;
  }
}
