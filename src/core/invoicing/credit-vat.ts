import { cents, sumMoney } from '../shared/money.ts';
import { vatOf } from '../pricing/vat.ts';
import type { InvoiceTotals, VatGroup } from './invoice.ts';

/**
 * The VAT of one more credit note on an invoice: the tax on all that is taken back so far, less the tax that earlier
 * notes took. Notes in any number so never take back more than the invoice, and the last one leaves no cent; each is at
 * most a cent beside its own net times its rate. `before`: the groups of the earlier notes.
 */
export function creditVat<S extends { vat: readonly VatGroup[]; totals: InvoiceTotals }>(summed: S, before: readonly VatGroup[]) {
  const vat = summed.vat.map((group) => {
    const earlier = before.filter(({ percent, category }) => percent === group.percent && category === group.category);
    const net = sumMoney([group.net, ...earlier.map((one) => one.net)]);
    return { ...group, vat: cents(Math.max(0, vatOf({ net, vatPercent: group.percent }) - sumMoney(earlier.map((one) => one.vat)))) };
  });
  const tax = sumMoney(vat.map((group) => group.vat));
  const gross = sumMoney([summed.totals.net, tax]);
  return { ...summed, vat, totals: { ...summed.totals, vat: tax, gross, due: cents(gross - summed.totals.prepaid) } };
}
