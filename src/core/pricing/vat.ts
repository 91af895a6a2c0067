import type { Money } from '../shared/money.ts';
import { multiplyMoney, percent, sumMoney } from '../shared/money.ts';

export type TaxedLine = { net: Money; vatPercent: number };

export type VatAmount = { vatPercent: number; net: Money; vat: Money };

/** VAT of one line, rounded to the cent (half away from zero). */
export function vatOf(line: TaxedLine): Money {
  return multiplyMoney(line.net, percent(line.vatPercent));
}

/**
 * VAT by rate, in ascending order of rate: computed once on the sum of the lines of each rate, as EN 16931 demands of
 * an electronic invoice (rule BR-CO-17), so that the total never differs by the cents of rounded lines.
 */
export function vatByRate(lines: readonly TaxedLine[]): VatAmount[] {
  const rates = [...new Set(lines.map((line) => line.vatPercent))].sort((a, b) => a - b);
  return rates.map((vatPercent) => {
    const net = sumMoney(lines.filter((line) => line.vatPercent === vatPercent).map((line) => line.net));
    return { vatPercent, net, vat: vatOf({ net, vatPercent }) };
  });
}
