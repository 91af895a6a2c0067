import { expect, test } from 'vitest';
import { invoiceNumber, readInvoiceNumber } from './invoice-number.ts';

test('a number says series, year and place, and is read back', () => {
  expect(invoiceNumber('FA', 2026, 42)).toBe('FA-2026-00042');
  expect(readInvoiceNumber('AV-2027-00007')).toEqual({ series: 'AV', year: 2027, place: 7 });
});

test('places begin at one and stay within five digits', () => {
  for (const place of [0, -1, 1.5, 100_000]) expect(() => invoiceNumber('FA', 2026, place)).toThrow(RangeError);
  for (const text of ['FA-2026-00000', 'FX-2026-00001', 'FA-1999-00001', 'FA-2026-1']) expect(readInvoiceNumber(text)).toBeNull();
});
