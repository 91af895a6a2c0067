import { expect, test } from 'vitest';
import { readInvoiceXml, schemaFaults } from '#tests/harness/invoice-xml.ts';
import { randomInvoice } from '#tests/harness/random-invoice.ts';
import { brokenRules } from './check-invoice.ts';
import { anInvoice } from './invoice-builders.ts';

import { writeCii } from './write-cii.ts';

test('an invoice fits the schema of Factur-X, and says what it was told, where EN 16931 has it', () => {
  const invoice = anInvoice();
  const xml = writeCii(invoice);
  expect(schemaFaults(xml)).toBe('');
  expect(readInvoiceXml(xml)).toEqual(invoice);
  expect(xml).toContain('<ram:BuyerReference>SERVICE-07</ram:BuyerReference>');
  expect(xml).toContain('<ram:BuyerOrderReferencedDocument><ram:IssuerAssignedID>ENG2026-114</ram:IssuerAssignedID></ram:BuyerOrderReferencedDocument>');
  expect(xml).toContain('<ram:ID schemeID="0002">213500473</ram:ID>');
  expect(xml).toContain('<ram:GlobalID schemeID="0009">213500473000');
});

test('an XML that is not an invoice does not fit the schema', () => {
  expect(schemaFaults(writeCii(anInvoice()).replace('<ram:TypeCode>380</ram:TypeCode>', ''))).toContain('IssueDateTime');
});

test('marks and control characters in names stay text', () => {
  const name = 'Ville <de> "Bruz" & Cie ]]> \u0007\ud800';
  const xml = writeCii(anInvoice({ buyer: { ...anInvoice().buyer, name } }));
  expect(schemaFaults(xml)).toBe('');
  expect(readInvoiceXml(xml).buyer.name).toBe('Ville <de> "Bruz" & Cie ]]> ');
});

test('the same invoice gives the same bytes', () => {
  expect(writeCii(anInvoice())).toBe(writeCii(anInvoice()));
});

test('a thousand random invoices and credit notes: each fits the schema, breaks no rule and is read back to the cent', () => {
  for (let seed = 1; seed <= 1000; seed++) {
    const invoice = randomInvoice(seed);
    const xml = writeCii(invoice);
    expect(schemaFaults(xml), `seed ${seed}`).toBe('');
    const read = readInvoiceXml(xml);
    expect(read, `seed ${seed}`).toEqual(invoice);
    expect(brokenRules(read).map(({ id }) => id), `seed ${seed}`).toEqual([]);
    const exact = invoice.lines.reduce((sum, line) => sum + line.quantity * line.unitPrice, 0);
    expect(read.totals.net, `seed ${seed}`).toBe(exact);
    expect(read.totals.due + read.totals.prepaid, `seed ${seed}`).toBe(exact + read.vat.reduce((sum, group) => sum + group.vat, 0));
  }
});
