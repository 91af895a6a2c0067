import { expect, test } from 'vitest';
import { cents, euros } from '../shared/money.ts';
import { latePayment, paymentDue } from './payment.ts';
import type { PriceList } from './price-list.ts';
import type { PriceRequest } from './price-registration.ts';
import { needsQuotation, priceRegistration } from './price-registration.ts';
import { needsCompetition } from './purchase-threshold.ts';
import { vatByRate, vatOf } from './vat.ts';

// The published offer of 2025, with invented ids where the offer has none.
const list: PriceList = {
  vat_percent: 20,
  formulas: [
    { id: 'free', bands: [{ cents: 0 }] },
    { id: 'detailed', bands: [{ up_to: 10_000, cents: 99_000 }, { cents: 125_000 }], annex_cents: 99_000 },
    { id: 'professional', bands: [{ cents: null }] },
  ],
  options: [
    { id: 'presentation', unit: 'site', cents: 80_000 },
    { id: 'counter', unit: 'site', cents: null },
    { id: 'handbook', unit: 'organisation', cents: 1_000 },
  ],
  several_sites: 'quotation',
};

const commune = { id: 'commune', annex_price: false };
const library = { id: 'library', annex_price: true };

function request(changes: Partial<PriceRequest>): PriceRequest {
  const base = { formula: 'detailed', kind: commune, population: 25_000, options: [], sites: 1 } as const;
  return { ...base, withoutPopulation: 'upper_band', ...changes };
}

const price = (changes: Partial<PriceRequest>) => priceRegistration(list, request(changes));

test('the published prices give 1,188 and 1,500 € with VAT, and 960 € for a presentation alone', () => {
  expect(price({ population: 9_999 })).toMatchObject({ net: euros(990), gross: euros(1188) });
  expect(price({ population: 10_001 })).toMatchObject({ net: euros(1250), gross: euros(1500) });
  expect(price({ formula: 'free', options: ['presentation'] })).toMatchObject({ net: euros(800), gross: euros(960) });
});

test('a paid report with its presentation: 2,050 € before VAT, 410 € of VAT, 2,460 € in all', () => {
  expect(price({ options: ['presentation'] })).toMatchObject({ net: euros(2050), vat: euros(410), gross: euros(2460) });
});

test('exactly 10,000 inhabitants pay the lower price, and the reason says so', () => {
  const [line] = price({ population: 10_000 }).lines;
  expect(line).toMatchObject({
    unitPrice: euros(990),
    reason: { code: 'population_up_to', limit: 10_000, population: 10_000 },
  });
});

test('one more inhabitant pays the upper price', () => {
  const [line] = price({ population: 10_001 }).lines;
  expect(line?.reason).toEqual({ code: 'population_above', limit: 10_000, population: 10_001 });
});

test('an annex structure pays the annex price whatever the population', () => {
  const [line] = price({ kind: library, population: 200_000 }).lines;
  expect(line).toMatchObject({ unitPrice: euros(990), reason: { code: 'annex_price', kind: 'library' } });
});

test('a body without population pays the band that the edition names', () => {
  expect(price({ population: null }).lines[0]).toMatchObject({
    unitPrice: euros(1250),
    reason: { code: 'no_population' },
  });
  expect(price({ population: null, withoutPopulation: 'lower_band' }).net).toBe(euros(990));
});

test('a free place costs nothing', () => {
  expect(price({ formula: 'free' })).toMatchObject({ net: 0, vat: 0, gross: 0, quotation: [] });
  expect(price({ formula: 'free' }).lines[0]?.reason).toEqual({ code: 'free' });
});

test('several sites need a quotation; options by site are counted for each of them', () => {
  const several = price({ sites: 3, options: ['presentation', 'handbook'] });
  expect(needsQuotation(several)).toBe(true);
  expect(several.quotation).toEqual([{ code: 'several_sites', sites: 3 }]);
  expect(several.lines.map((line) => [line.item, line.quantity])).toEqual([
    ['formula:detailed', 1],
    ['option:presentation', 3],
    ['option:handbook', 1],
  ]);
});

test('what has no listed price is left out of the total and named', () => {
  const priced = price({ formula: 'professional', options: ['counter'] });
  expect(priced).toMatchObject({ lines: [], net: 0 });
  expect(priced.quotation.map((reason) => reason.code)).toEqual(['formula_on_quotation', 'option_on_quotation']);
});

test('an option chosen twice is billed once; unknown formulas and options are refused', () => {
  expect(price({ options: ['presentation', 'presentation'] }).net).toBe(euros(2050));
  expect(() => price({ formula: 'gold' })).toThrow(RangeError);
  expect(() => price({ options: ['balloon'] })).toThrow(RangeError);
  expect(() => price({ sites: 0 })).toThrow(RangeError);
});

test('VAT is computed on the sum of each rate, so that rounded lines cannot move the total', () => {
  const line = { net: cents(33), vatPercent: 5.5 }; // 1.815 cents of VAT
  expect(vatOf(line)).toBe(2);
  expect(vatByRate([line, line, { net: cents(100), vatPercent: 20 }])).toEqual([
    { vatPercent: 5.5, net: 66, vat: 4 },
    { vatPercent: 20, net: 100, vat: 20 },
  ]);
});

test('an invoice received on 10 June for a service done on 20 June is due on 20 July, 9 August for a hospital', () => {
  const invoice = { received: '2026-06-10', serviceDone: '2026-06-20' };
  expect(paymentDue({ ...invoice, paymentDays: 30 })).toBe('2026-07-20');
  expect(paymentDue({ ...invoice, paymentDays: 50 })).toBe('2026-08-09');
});

test('the term runs from reception when the service was done before', () => {
  expect(paymentDue({ received: '2026-06-20', serviceDone: '2026-06-10', paymentDays: 30 })).toBe('2026-07-20');
});

test('1,500 € paid 30 days late at 2 + 8 % cost 12.33 € of interest and 40 €', () => {
  const terms = { points_over_ecb: 8, fixed_cents: 4_000 };
  expect(latePayment(euros(1500), 30, 2, terms)).toEqual({
    ratePercent: 10,
    interest: euros(12.33),
    fixed: euros(40),
    total: euros(52.33),
  });
  expect(latePayment(euros(1500), 0, 2, terms).total).toBe(0);
});

test('45,000 € from one buyer need competition on 31 March 2026 and no longer on 1 April', () => {
  const thresholds = [
    { from: '2026-04-01', cents: 6_000_000 },
    { from: '2020-01-01', cents: 4_000_000 },
  ];
  expect(needsCompetition(euros(45_000), '2026-03-31', thresholds)).toBe(true);
  expect(needsCompetition(euros(45_000), '2026-04-01', thresholds)).toBe(false);
  expect(needsCompetition(euros(60_000), '2026-04-01', thresholds)).toBe(true);
  expect(needsCompetition(euros(2050), '2026-04-01', thresholds)).toBe(false);
  expect(needsCompetition(euros(1), '2019-12-31', thresholds)).toBe(true);
});
