import type { Price, PriceReason } from '#core/pricing/price-registration.ts';
import type { Edition } from '#capabilities/grids/index.ts';
import type { DraftData } from '../draft/draft.ts';
import { commonOptions, priceOf, pricedOptions } from '../offer.ts';
import { counterOption } from '../registration.ts';

type Labelled = { id: string; label: Edition['label'] };

/** The edition's offer as one body sees it: each formula and option with its price, and the price of what is chosen. */
export interface OfferView {
  /** `cents` before VAT, null = on quotation. */
  formulas: (Labelled & { description: Edition['label']; cents: number | null; reason: PriceReason | null })[];
  options: (Labelled & { cents: number | null; unit: 'site' | 'organisation'; free_for_first?: number | undefined })[];
  counter: (Labelled & { cents: number | null }) | null;
  vatPercent: number;
  /** Null until a formula is chosen and the body is known. */
  price: Price | null;
}

type Commerce = Pick<Edition, 'prices' | 'kinds' | 'without_population'>;
type Body = { kind: string; population: number | null };

export function offerView(edition: Commerce, body: Body | null, data: DraftData): OfferView {
  const options = commonOptions(edition);
  const counter = edition.prices.options.find(({ id }) => id === counterOption);
  return {
    formulas: edition.prices.formulas.map(({ id, label, description }) => ({ id, label, description, ...formulaPrice(edition, body, id) })),
    options: options.map(({ id, label, cents, unit, free_for_first }) => ({ id, label, cents, unit, free_for_first })),
    counter: counter ? { id: counter.id, label: counter.label, cents: counter.cents } : null,
    vatPercent: edition.prices.vat_percent,
    price: body && chosenPrice(edition, body, data),
  };
}

function formulaPrice(edition: Commerce, body: Body | null, formula: string): { cents: number | null; reason: PriceReason | null } {
  if (!body) return { cents: null, reason: null };
  const [line] = priceOf(edition, { ...body, sites: 1, formula, options: [] }).lines;
  return { cents: line?.net ?? null, reason: line?.reason ?? null };
}

function chosenPrice(edition: Commerce, body: Body, data: DraftData): Price | null {
  const offer = data.offer;
  if (!offer || !edition.prices.formulas.some(({ id }) => id === offer.formula)) return null;
  const known = new Set(commonOptions(edition).map(({ id }) => id));
  const options = pricedOptions(offer.options.filter((id) => known.has(id)), offer.counter.length);
  return priceOf(edition, { ...body, sites: Math.max(1, data.sites.length), formula: offer.formula, options });
}
