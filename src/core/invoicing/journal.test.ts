import { expect, test } from 'vitest';
import { randomInvoice } from '#tests/harness/random-invoice.ts';
import { documentEntry, paymentEntry, type JournalLine } from './journal.ts';

const accounts = { customers: '411000', sales: '706000', vat_collected: '445710', bank: '512000' };
const buyer = { id: '213500473', label: 'Commune de Bruz' };
const sum = (lines: readonly JournalLine[], side: 'debit' | 'credit') => lines.reduce((total, line) => total + line[side], 0);

test('an invoice of 2,050 € and 410 € of VAT: the customer owes 2,460 €', () => {
  const lines = documentEntry({ type: '380', number: 'FA-2026-00001', date: '2026-11-25', buyer, net: 205_000, vat: 41_000, gross: 246_000 }, accounts, 'Facture');
  expect(lines.map(({ account, debit, credit }) => [account, debit, credit])).toEqual([['411000', 246_000, 0], ['706000', 0, 205_000], ['445710', 0, 41_000]]);
});

test('a credit note is the reverse, a payment moves what is owed to the bank, its reversal moves it back', () => {
  const credit = documentEntry({ type: '381', number: 'AV-2026-00001', date: '2026-11-26', buyer, net: 100, vat: 20, gross: 120 }, accounts, 'Avoir');
  expect(credit.map(({ account, debit, credit: right }) => [account, debit, right])).toEqual([['411000', 0, 120], ['706000', 100, 0], ['445710', 20, 0]]);
  const payment = { date: '2026-12-01', buyer, amount: 120, reference: 'VIR' };
  expect(paymentEntry(payment, accounts, 'Règlement').map(({ account, debit, credit: right }) => [account, debit, right])).toEqual([['512000', 120, 0], ['411000', 0, 120]]);
  expect(paymentEntry({ ...payment, amount: -120 }, accounts, 'Annulation').map(({ debit, credit: right }) => [debit, right])).toEqual([[0, 120], [120, 0]]);
});

test('every entry balances, and no line is empty: a thousand random documents', () => {
  for (let seed = 1; seed <= 1000; seed++) {
    const { type, number, issueDate, totals } = randomInvoice(seed);
    const lines = documentEntry({ type, number, date: issueDate, buyer, net: totals.net, vat: totals.vat, gross: totals.gross }, accounts, 'x');
    expect(sum(lines, 'debit')).toBe(sum(lines, 'credit'));
    expect(lines.every(({ debit, credit }) => debit + credit > 0 && debit * credit === 0)).toBe(true);
  }
});
