import { expect, test } from 'vitest';
import { cents, type Money } from '../shared/money.ts';
import { brokenRules, invoiceRules } from './check-invoice.ts';
import { frenchVatId } from './french-rules.ts';
import { anInvoice } from './invoice-builders.ts';
import type { Invoice, InvoiceLine, InvoiceTotals, Party, VatGroup } from './invoice.ts';

const missing = Number.NaN as Money; // what no whole amount can be, to try the rules with
const right = anInvoice();
const zeroRated = anInvoice({}, [{ name: 'Exempt', quantity: 1, unitPrice: cents(1000), vatPercent: 0 }]);
const exempt = anInvoice({}, [{ name: 'Exempt', quantity: 1, unitPrice: cents(1000), vatPercent: 0 }], 'Art. 261 CGI');

const seller = (changes: Partial<Party>): Invoice => ({ ...right, seller: { ...right.seller, ...changes } });
const buyer = (changes: Partial<Party>): Invoice => ({ ...right, buyer: { ...right.buyer, ...changes } });
const lines = (changes: Partial<InvoiceLine>, of = right): Invoice => ({ ...of, lines: of.lines.map((line) => ({ ...line, ...changes })) });
const vat = (changes: Partial<VatGroup>, of = right): Invoice => ({ ...of, vat: of.vat.map((group) => ({ ...group, ...changes })) });
const totals = (changes: Partial<InvoiceTotals>): Invoice => ({ ...right, totals: { ...right.totals, ...changes } });
const payment = (changes: Partial<NonNullable<Invoice['payment']>>): Invoice => ({ ...right, payment: right.payment && { ...right.payment, ...changes } });
const place = right.buyer.address;
const withoutSeller = { siren: null, siret: null, vatId: null };

/** One invoice that breaks each rule. */
const broken: Record<string, Invoice> = {
  'BR-1': { ...right, profile: 'urn:other' }, 'BR-2': { ...right, number: ' ' }, 'BR-3': { ...right, issueDate: '2026-02-30' },
  'BR-4': { ...right, type: '' as '380' }, 'BR-5': { ...right, currency: '' }, 'BR-6': seller({ name: '' }), 'BR-7': buyer({ name: '' }),
  'BR-8': seller({ address: { line: '', postcode: '', city: '', country: '' } }), 'BR-9': seller({ address: { ...place, country: '' } }),
  'BR-10': buyer({ address: { line: '', postcode: '', city: '', country: '' } }), 'BR-11': buyer({ address: { ...place, country: '' } }),
  'BR-12': totals({ lines: missing }), 'BR-13': totals({ net: missing }), 'BR-14': totals({ gross: missing }), 'BR-15': totals({ due: missing }),
  'BR-16': { ...right, lines: [] }, 'BR-21': lines({ id: '' }), 'BR-22': lines({ quantity: Number.NaN }), 'BR-23': lines({ unitCode: '' }),
  'BR-24': lines({ net: missing }), 'BR-25': lines({ name: '' }), 'BR-26': lines({ unitPrice: missing }), 'BR-27': lines({ unitPrice: cents(-1) }),
  'BR-45': vat({ net: missing }), 'BR-46': vat({ vat: missing }), 'BR-47': vat({ category: '' as 'S' }), 'BR-48': vat({ percent: Number.NaN }),
  'BR-49': payment({ code: '' }), 'BR-50': payment({ iban: '' }), 'BR-55': { ...right, preceding: { number: '', issueDate: '2026-01-01' } },
  'BR-61': payment({ iban: ' ' }), 'BR-62': seller({ electronicAddress: { scheme: '', id: '1' } }), 'BR-63': buyer({ electronicAddress: { scheme: '', id: '1' } }),
  'BR-CO-4': lines({ vatCategory: '' as 'S' }), 'BR-CO-9': seller({ vatId: '44732829320' }), 'BR-CO-10': totals({ lines: cents(205_001) }),
  'BR-CO-13': totals({ net: cents(204_999) }), 'BR-CO-14': totals({ vat: cents(40_999) }), 'BR-CO-15': totals({ gross: cents(246_001) }),
  'BR-CO-16': totals({ prepaid: cents(1) }), 'BR-CO-17': vat({ vat: cents(41_001) }), 'BR-CO-18': { ...right, vat: [] },
  'BR-CO-25': { ...right, dueDate: null, paymentTerms: '' }, 'BR-CO-26': seller(withoutSeller), 'PARVIS-LINE': lines({ quantity: 2 }),
  'BR-S-1': { ...right, vat: exempt.vat }, 'BR-S-2': seller({ vatId: null }), 'BR-S-5': lines({ vatPercent: 0 }),
  'BR-S-8': vat({ net: cents(204_999) }), 'BR-S-10': vat({ exemptionReason: 'Art. 261' }),
  'BR-Z-1': { ...zeroRated, vat: [...zeroRated.vat, ...zeroRated.vat] }, 'BR-Z-2': { ...zeroRated, seller: { ...right.seller, vatId: '' } },
  'BR-Z-5': lines({ vatPercent: 20 }, zeroRated), 'BR-Z-8': vat({ net: cents(1) }, zeroRated), 'BR-Z-9': vat({ vat: cents(1) }, zeroRated),
  'BR-Z-10': vat({ exemptionReason: 'Art. 261' }, zeroRated),
  'BR-E-1': { ...exempt, vat: right.vat }, 'BR-E-2': { ...exempt, seller: { ...right.seller, vatId: null } },
  'BR-E-5': lines({ vatPercent: 5.5 }, exempt), 'BR-E-8': vat({ net: cents(999) }, exempt), 'BR-E-9': vat({ vat: cents(200) }, exempt),
  'BR-E-10': vat({ exemptionReason: ' ' }, exempt),
  'BR-CL-01': { ...right, type: '384' as '380' }, 'BR-CL-04': { ...right, currency: 'USD' }, 'BR-CL-14': buyer({ address: { ...place, country: 'France' } }),
  'BR-CL-16': payment({ code: '97' }), 'BR-CL-17': vat({ category: 'AE' as 'S' }), 'BR-CL-18': lines({ vatCategory: 'K' as 'S' }),
  'BR-CL-23': lines({ unitCode: 'PIECE' }), 'BR-CL-25': buyer({ electronicAddress: { scheme: '9999', id: '1' } }),
  'FR-NUMBER': { ...right, number: 'FA/2026/1' }, 'FR-YEAR': { ...right, deliveryDate: '1926-11-20' }, 'FR-PROCESS': { ...right, process: 'A1' },
  'FR-NOTES': { ...right, notes: right.notes.slice(1) }, 'FR-SELLER-SIREN': seller({ siren: '732829321' }),
  'FR-BUYER-SIRET': buyer({ siret: '21350047300017' }), 'FR-BUYER-SIREN': buyer({ siren: null }), 'FR-SIRET-OF-SIREN': buyer({ siren: '732829320' }),
  'FR-SELLER-ADDRESS': seller({ electronicAddress: null }), 'FR-BUYER-ADDRESS': buyer({ electronicAddress: null }), 'FR-RATE': lines({ vatPercent: 19.6 }),
  'FR-VAT-KEY': seller({ vatId: 'FR00732829320' }), 'FR-IBAN': payment({ iban: 'FR7630006000011234567890188' }), 'FR-CREDIT': { ...right, type: '381' },
  'FR-DELIVERY': { ...right, deliveryDate: null }, 'FR-DUE': { ...right, dueDate: '2026-11-24' },
};

test('a right invoice, a zero-rated one, an exempt one, one without payment and a credit note break no rule', () => {
  const credit = anInvoice({ type: '381', number: 'AV-2026-00001', preceding: { number: 'FA-2026-00001', issueDate: '2026-11-25' }, dueDate: null, paymentTerms: 'À déduire', payment: null });
  for (const invoice of [right, zeroRated, exempt, credit]) expect(brokenRules(invoice)).toEqual([]);
});

test('every rule has an example, and every example a rule', () => {
  expect(Object.keys(broken).toSorted()).toEqual(invoiceRules.map(({ id }) => id).toSorted());
  expect(new Set(invoiceRules.map(({ id }) => id)).size).toBe(invoiceRules.length);
});

test.each(invoiceRules)('$id: $says; the example that breaks it is caught', ({ id }) => {
  const example = broken[id];
  expect(example && brokenRules(example).map((rule) => rule.id)).toContain(id);
});

test('the VAT identifier of a SIREN bears its key', () => {
  expect(frenchVatId('732829320')).toBe('FR44732829320');
  expect(frenchVatId('404833048')).toBe('FR83404833048');
});
