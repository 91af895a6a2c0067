import { expect, test } from 'vitest';
import { cents } from '../shared/money.ts';
import { creditVat } from './credit-vat.ts';
import type { VatGroup } from './invoice.ts';
import { sumInvoice } from './invoice-totals.ts';
import { taxOn } from './total-rules.ts';

const note = (net: number, before: readonly VatGroup[]) => creditVat(sumInvoice([{ name: 'Rapport', quantity: 1, unitPrice: cents(net), vatPercent: 20 }], null), before);

/** Credit notes of these amounts one after the other: the VAT of each. */
function inTurn(nets: readonly number[]): number[] {
  const before: VatGroup[] = [];
  return nets.map((net) => {
    const { vat, totals } = note(net, before);
    before.push(...vat);
    return totals.vat;
  });
}

test('416.68 + 416.68 + 416.64 before VAT take back 1,500.00 and not 1,500.01', () => {
  const vat = inTurn([41_668, 41_668, 41_664]);
  expect(vat.reduce((sum, one) => sum + one, 125_000)).toBe(150_000);
});

test('a thousand ways of cutting an invoice take back its VAT to the cent, each note within a cent of its own', () => {
  let seed = 7;
  const next = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
  for (let round = 0; round < 1000; round += 1) {
    const parts = Array.from({ length: 1 + next(9) }, () => 1 + next(50_000));
    const vat = inTurn(parts);
    const net = parts.reduce((sum, one) => sum + one, 0);
    expect(vat.reduce((sum, one) => sum + one, 0)).toBe(taxOn(net, 20));
    expect(vat.every((one, i) => Math.abs(one - taxOn(parts[i] ?? 0, 20)) <= 1)).toBe(true);
  }
});
