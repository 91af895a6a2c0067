import type { Price } from '#core/pricing/price-registration.ts';
import { vatByRate } from '#core/pricing/vat.ts';
import { cents, sumMoney, timesMoney, type Money } from '#core/shared/money.ts';
import type { Edition } from '#capabilities/grids/index.ts';
import type { Buyer, OrderLine } from '../invoices/invoice.input.ts';

type Priced = Pick<Edition, 'label' | 'prices' | 'kinds'>;
type Label = OrderLine['label'];

/** The label of `formula:<id>` or `option:<id>` in the edition's price list; the item itself where the list lacks it. */
export function itemLabel(edition: Pick<Edition, 'prices'>, item: string): Label {
  const [what, id] = item.split(':');
  const among: readonly { id: string; label: Label }[] = what === 'formula' ? edition.prices.formulas : edition.prices.options;
  return among.find((one) => one.id === id)?.label ?? { fr: item, en: item };
}

/** The lines of an order from the price told to the body; what is free is not ordered. */
export function linesOfPrice(edition: Priced, price: Price): OrderLine[] {
  return price.lines.filter(({ net }) => net > 0).map(({ item, quantity, unitPrice, net, vatPercent }) => ({
    item, label: itemLabel(edition, item), quantity, unitCents: unitPrice, netCents: net, vatPercent,
  }));
}

/** A line as the operator prices it. */
export function pricedLine(line: { item: string; label: Label; quantity: number; unitCents: number; vatPercent: number }): OrderLine {
  const unitCents = cents(line.unitCents);
  return { ...line, unitCents, netCents: timesMoney(unitCents, line.quantity) };
}

export interface Totals {
  netCents: Money;
  vatCents: Money;
  grossCents: Money;
  vatByRate: { vatPercent: number; net: Money; vat: Money }[];
}

/** Totals of lines, VAT computed once on the sum of each rate (EN 16931, BR-CO-17), as the invoice will. */
export function totalsOf(lines: readonly OrderLine[]): Totals {
  const rates = vatByRate(lines.map(({ netCents, vatPercent }) => ({ net: netCents, vatPercent })));
  const netCents = sumMoney(lines.map((line) => line.netCents));
  const vatCents = sumMoney(rates.map(({ vat }) => vat));
  return { netCents, vatCents, grossCents: sumMoney([netCents, vatCents]), vatByRate: rates };
}

/** What is bought from: the body as it stands when the form is prepared, kept with the form. */
export interface BuyerFacts {
  name: string;
  siren: string | null;
  kind: string;
  sites: readonly { role: string; siret: string | null; address: string | null; postcode: string | null; city: string | null }[];
  contacts: readonly { role: string; email: string }[];
  /** Where the body wants invoices announced. */
  accountingEmail: string | null;
}

/**
 * The buyer of an order: the body at the address of its main site. The SIRET is that of the main site where it belongs
 * to the body's own SIREN.
 */
export function buyerOf(facts: BuyerFacts, edition: Pick<Edition, 'kinds'>): Buyer {
  const main = facts.sites.find(({ role }) => role === 'main') ?? facts.sites[0];
  const siret = main?.siret && (facts.siren === null || main.siret.startsWith(facts.siren)) ? main.siret : null;
  return {
    name: facts.name, siren: facts.siren ?? siret?.slice(0, 9) ?? null, siret, kind: facts.kind,
    address: main?.address ?? null, postcode: main?.postcode ?? null, city: main?.city ?? null,
    paymentDays: edition.kinds.find(({ id }) => id === facts.kind)?.payment_days ?? shortestTerm,
    email: facts.accountingEmail ?? facts.contacts.find(({ role }) => role === 'decision_maker')?.email ?? facts.contacts[0]?.email ?? null,
  };
}

/** Term of the State and of local authorities, where the edition does not know the kind of body. */
const shortestTerm = 30;
