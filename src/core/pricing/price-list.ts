/**
 * The commercial facts of an edition, with the names of its `prices.yaml` and `strata.yaml`: what the files say can be
 * passed as it is. Amounts are whole euro cents before VAT.
 */
export type PriceList = {
  vat_percent: number;
  formulas: readonly Formula[];
  options: readonly PricedOption[];
  several_sites: 'quotation';
};

export type Formula = {
  id: string;
  /** In ascending order; the last one is open. A band without amount is priced on quotation. */
  bands: readonly PriceBand[];
  /** What bodies of a kind with `annex_price` pay, whatever their population. */
  annex_cents?: number | undefined;
};

/** `up_to` is inclusive, in inhabitants. */
export type PriceBand = { up_to?: number | undefined; cents: number | null };

export type PricedOption = { id: string; unit: 'site' | 'organisation'; cents: number | null };

/** What the price depends on in a kind of body. */
export type PricedKind = { id: string; annex_price: boolean };

/** Which band a body without population of its own falls in. */
export type WithoutPopulation = 'upper_band' | 'lower_band';
