import type { Money } from '../shared/money.ts';
import { addMoney, cents, sumMoney, timesMoney } from '../shared/money.ts';
import type { Formula, PriceBand, PricedKind, PricedOption, PriceList, WithoutPopulation } from './price-list.ts';
import type { VatAmount } from './vat.ts';
import { vatByRate } from './vat.ts';

export type PriceRequest = {
  formula: string;
  kind: PricedKind;
  /** Inhabitants; `null` for a body that has none of its own. */
  population: number | null;
  /** Ids of the chosen options. */
  options: readonly string[];
  /** Number of sites to audit, at least 1. */
  sites: number;
  withoutPopulation: WithoutPopulation;
  /** Set by the operator in place of the rule: `annex`, or the place of a band of the formula, from `0`. */
  band?: string | null | undefined;
};

/** Why a line costs what it costs, or cannot be priced: a code for the catalogue of texts, with its figures. */
export type PriceReason =
  | { code: 'free' }
  | { code: 'annex_price'; kind: string }
  | { code: 'population_up_to'; limit: number; population: number }
  | { code: 'population_above'; limit: number; population: number }
  | { code: 'same_for_all' }
  | { code: 'set_by_operator' }
  | { code: 'no_population' }
  | { code: 'per_site'; sites: number }
  | { code: 'per_organisation' };

export type QuotationReason =
  | { code: 'several_sites'; sites: number }
  | { code: 'formula_on_quotation' }
  | { code: 'option_on_quotation'; option: string };

export type PriceLine = {
  /** `formula:<id>` or `option:<id>`. */
  item: string;
  quantity: number;
  unitPrice: Money;
  net: Money;
  vatPercent: number;
  reason: PriceReason;
};

export type Price = {
  lines: readonly PriceLine[];
  net: Money;
  vat: Money;
  gross: Money;
  vatByRate: readonly VatAmount[];
  /** Not empty = the total is only indicative: the operator sends a quotation. */
  quotation: readonly QuotationReason[];
};

/**
 * The price of a registration. What has no listed price is left out of the lines and named in `quotation`; so are
 * several sites, priced here for one. Throws a `RangeError` when the formula or an option is not in the price list.
 */
export function priceRegistration(list: PriceList, request: PriceRequest): Price {
  if (!Number.isInteger(request.sites) || request.sites < 1) throw new RangeError(`Sites: ${request.sites}`);
  const quotation: QuotationReason[] = [];
  if (request.sites > 1) quotation.push({ code: 'several_sites', sites: request.sites });

  const lines: PriceLine[] = [];
  const formula = formulaPrice(find(list.formulas, request.formula, 'formula'), request);
  if (formula.amount === null) quotation.push({ code: 'formula_on_quotation' });
  else lines.push(line(list, `formula:${request.formula}`, 1, formula.amount, formula.reason));

  for (const id of new Set(request.options)) {
    const option = find(list.options, id, 'option');
    if (option.cents === null) quotation.push({ code: 'option_on_quotation', option: id });
    else lines.push(optionLine(list, option, option.cents, request.sites));
  }
  return { ...totals(lines), quotation };
}

/** Whether the operator has to send a quotation before the body can order. */
export function needsQuotation(price: Price): boolean {
  return price.quotation.length > 0;
}

function formulaPrice(formula: Formula, request: PriceRequest): { amount: Money | null; reason: PriceReason } {
  const set = amountSet(formula, request.band ?? null);
  if (set !== undefined) return { amount: cents(set), reason: { code: 'set_by_operator' } };
  if (request.kind.annex_price && formula.annex_cents !== undefined) {
    return { amount: cents(formula.annex_cents), reason: { code: 'annex_price', kind: request.kind.id } };
  }
  const { band, reason } = bandOf(formula.bands, request.population, request.withoutPopulation);
  if (band.cents === null) return { amount: null, reason };
  return { amount: cents(band.cents), reason: band.cents === 0 ? { code: 'free' } : reason };
}

/** The listed amount that the operator chose, where the formula has a choice of amounts and lists that one. */
function amountSet({ bands, annex_cents }: Formula, band: string | null): number | undefined {
  if (band === null) return undefined;
  if (band === 'annex') return annex_cents;
  return bands.length > 1 ? (bands[Number(band)]?.cents ?? undefined) : undefined;
}

function bandOf(bands: readonly PriceBand[], population: number | null, without: WithoutPopulation) {
  const last = bands.at(-1);
  const first = bands[0];
  if (!first || !last) throw new RangeError('A formula needs at least one price band');
  if (bands.length === 1) return { band: first, reason: { code: 'same_for_all' } as const };
  if (population === null) {
    return { band: without === 'upper_band' ? last : first, reason: { code: 'no_population' } as const };
  }
  const band = bands.find((b) => b.up_to === undefined || population <= b.up_to) ?? last;
  return { band, reason: populationReason(bands, band, population) };
}

function populationReason(bands: readonly PriceBand[], band: PriceBand, population: number): PriceReason {
  if (band.up_to !== undefined) return { code: 'population_up_to', limit: band.up_to, population };
  const limit = bands[bands.indexOf(band) - 1]?.up_to ?? 0;
  return { code: 'population_above', limit, population };
}

function optionLine(list: PriceList, option: PricedOption, amount: number, sites: number): PriceLine {
  const perSite = option.unit === 'site';
  const reason: PriceReason = perSite ? { code: 'per_site', sites } : { code: 'per_organisation' };
  return line(list, `option:${option.id}`, perSite ? sites : 1, cents(amount), reason);
}

function line(list: PriceList, item: string, quantity: number, unitPrice: Money, reason: PriceReason): PriceLine {
  return { item, quantity, unitPrice, net: timesMoney(unitPrice, quantity), vatPercent: list.vat_percent, reason };
}

function totals(lines: readonly PriceLine[]): Omit<Price, 'quotation'> {
  const net = sumMoney(lines.map((l) => l.net));
  const rates = vatByRate(lines);
  const vat = sumMoney(rates.map((rate) => rate.vat));
  return { lines, net, vat, gross: addMoney(net, vat), vatByRate: rates };
}

function find<T extends { id: string }>(among: readonly T[], id: string, what: string): T {
  const found = among.find((one) => one.id === id);
  if (!found) throw new RangeError(`No ${what} "${id}" in the price list`);
  return found;
}
