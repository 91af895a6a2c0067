import { priceRegistration, type Price } from '#core/pricing/price-registration.ts';
import type { Edition } from '#capabilities/grids/index.ts';
import { counterOption } from './registration.ts';

/** What the price of a registration depends on. */
export interface OfferFacts {
  kind: string;
  population: number | null;
  sites: number;
  formula: string;
  options: readonly string[];
  /** Price band set by the operator. */
  band?: string | null;
}

type Commerce = Pick<Edition, 'prices' | 'kinds' | 'without_population'>;

/** The price of what a body asks for, by the edition's price list. Throws a `RangeError` on unknown ids. */
export function priceOf(edition: Commerce, facts: OfferFacts): Price {
  const kind = edition.kinds.find(({ id }) => id === facts.kind);
  if (!kind) throw new RangeError(`No kind of body "${facts.kind}" in the edition`);
  return priceRegistration(edition.prices, {
    formula: facts.formula, kind, population: facts.population, options: facts.options, sites: facts.sites,
    withoutPopulation: edition.without_population, band: facts.band,
  });
}

/** The edition's options that are chosen for the whole registration; counter visits are chosen site by site. */
export function commonOptions(edition: Pick<Edition, 'prices'>): Edition['prices']['options'] {
  return edition.prices.options.filter(({ id }) => id !== counterOption);
}

/** The options to price: those chosen for all, and the counter once a site wants it. */
export function pricedOptions(common: readonly string[], counterSites: number): string[] {
  return counterSites > 0 ? [...common, counterOption] : [...common];
}
