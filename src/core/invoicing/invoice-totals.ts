import type { Money } from '../shared/money.ts';
import { addMoney, NO_MONEY, sumMoney, timesMoney } from '../shared/money.ts';
import { vatOf } from '../pricing/vat.ts';
import type { InvoiceLine, InvoiceTotals, VatCategory, VatGroup } from './invoice.ts';

/** What is sold, before any sum. `quantity` is a whole number of pieces. */
export type Sold = { name: string; description?: string | null; quantity: number; unitPrice: Money; vatPercent: number };

/** A rate of zero needs its reason: with one the sale is exempt (E), without one zero-rated (Z). */
export function vatCategoryOf(vatPercent: number, exemptionReason: string | null): VatCategory {
  if (vatPercent > 0) return 'S';
  return exemptionReason ? 'E' : 'Z';
}

export type Summed = { lines: InvoiceLine[]; vat: VatGroup[]; totals: InvoiceTotals };

/**
 * Lines, VAT and totals by the rounding rules of EN 16931: a line is its quantity times its price to the cent; VAT is
 * computed once on the sum of each rate and rounded half away from zero (BR-CO-17); totals are sums of rounded parts
 * (BR-CO-10, -13, -14, -15). `prepaid` comes off what is due (BR-CO-16).
 */
export function sumInvoice(sold: readonly Sold[], exemptionReason: string | null, prepaid: Money = NO_MONEY): Summed {
  const lines = sold.map((one, i) => lineOf(one, i, exemptionReason));
  const vat = vatGroups(lines, exemptionReason);
  const net = sumMoney(lines.map((line) => line.net));
  const tax = sumMoney(vat.map((group) => group.vat));
  const gross = addMoney(net, tax);
  return { lines, vat, totals: { lines: net, net, vat: tax, gross, prepaid, due: sumMoney([gross, timesMoney(prepaid, -1)]) } };
}

function lineOf(sold: Sold, i: number, exemptionReason: string | null): InvoiceLine {
  const { name, description = null, quantity, unitPrice, vatPercent } = sold;
  return {
    id: String(i + 1), name, description, quantity, unitCode: 'C62', unitPrice, vatPercent,
    net: timesMoney(unitPrice, quantity), vatCategory: vatCategoryOf(vatPercent, exemptionReason),
  };
}

function vatGroups(lines: readonly InvoiceLine[], exemptionReason: string | null): VatGroup[] {
  const groups = Map.groupBy(lines, (line) => `${line.vatCategory} ${line.vatPercent}`);
  return [...groups.values()].flatMap((own): VatGroup[] => {
    const [first] = own;
    if (!first) return [];
    const net = sumMoney(own.map((line) => line.net));
    const vat = vatOf({ net, vatPercent: first.vatPercent });
    return [{ category: first.vatCategory, percent: first.vatPercent, net, vat, exemptionReason: first.vatCategory === 'E' ? exemptionReason : null }];
  }).sort((a, b) => b.percent - a.percent || a.category.localeCompare(b.category));
}
