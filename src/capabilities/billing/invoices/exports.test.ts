import { createHash } from 'node:crypto';
import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { decodeText, parseCsvText } from '#platform/files/csv-text.ts';
import { unpack, zipEntries } from '#platform/files/zip-entries.ts';
import { testApp } from '#tests/harness/app.ts';
import { exportDeposit } from './export-deposit.server.ts';
import { exportJournal } from './export-journal.server.ts';
import { exportInvoiceList } from './export-list.server.ts';
import { anOrder } from './invoice-builders.ts';
import { readInvoiceFilter } from './invoices-filter.ts';
import { issueCreditNote } from './issue-credit-note.server.ts';
import { issueInvoice } from './issue-invoice.server.ts';
import { listInvoices } from './list-invoices.server.ts';
import { recordDeposit, undoDeposit } from './record-deposit.server.ts';
import { recordPayment } from './record-payment.server.ts';

const parvis = await testApp({ clock: fixedClock('2026-11-25T09:00:00Z') });
const { runAs } = parvis;
const operator = await parvis.person('operator');
const step = <T>(work: Parameters<typeof runAs<T>>[1]) => runAs(operator, work);
const period = { from: '2026-01-01', to: '2026-12-31' };

const first = await step(async (ctx) => issueInvoice(ctx, { ...(await anOrder(parvis, { buyer: { name: '=Ville ; "A"' } })), serviceDoneOn: '2026-11-20' }));
const second = await step(async (ctx) => issueInvoice(ctx, { ...(await anOrder(parvis)), serviceDoneOn: '2026-11-20' }));
await step((ctx) => issueCreditNote(ctx, { ...second, reason: 'Remise', amounts: { 1: '0,33' } }));
await step((ctx) => recordPayment(ctx, { ...first, paidOn: '2026-11-25', amount: '1000', reference: 'VIR 7' }));

const bytesOf = async (body: ReadableStream<Uint8Array>) => new Uint8Array(await new Response(body).arrayBuffer());
const rowsOf = (bytes: Uint8Array) => parseCsvText(decodeText(bytes).replace(/^\ufeff/, ''), 1000);
const centsOf = (text: string | undefined) => Math.round(Number((text ?? '').replace(',', '.')) * 100);

test('the journal balances, entry by entry and as a whole, in the columns of the French file of entries', async () => {
  const { body, fileName } = await step((ctx) => exportJournal(ctx, step, period));
  expect(fileName).toBe('parvis-ecritures-2026-01-01-2026-12-31.csv');
  const [head, ...rows] = rowsOf(await bytesOf(body));
  expect(head?.slice(0, 5)).toEqual(['JournalCode', 'JournalLib', 'EcritureNum', 'EcritureDate', 'CompteNum']);
  expect(rows).toHaveLength(3 + 3 + 3 + 2);
  for (const entry of Map.groupBy(rows, (row) => row[2]).values()) {
    expect(entry.reduce((sum, row) => sum + centsOf(row[11]) - centsOf(row[12]), 0)).toBe(0);
  }
  expect(rows.filter((row) => row[4] === '411000').reduce((sum, row) => sum + centsOf(row[11]) - centsOf(row[12]), 0)).toBe(2 * 246_000 - 40 - 100_000);
  expect(rows[0]?.[3]).toBe('20261125');
});

test('the deposit holds each Factur-X and an index that names it, with its digest', async () => {
  const { body, fileName } = await step((ctx) => exportDeposit(ctx, step, period));
  expect(fileName).toBe('parvis-chorus-pro-2026-01-01-2026-12-31.zip');
  const zip = await bytesOf(body);
  const entries = zipEntries(zip) ?? [];
  expect(entries.map(({ name }) => name)).toEqual(['AV-2026-00001.pdf', 'FA-2026-00001.pdf', 'FA-2026-00002.pdf', 'index.csv']);
  const files = new Map(entries.map((entry) => [entry.name, unpack(zip, entry)]));
  const [, ...index] = rowsOf(files.get('index.csv') ?? Buffer.of());
  expect(index.map((line) => line.slice(0, 5))).toContainEqual(['FA-2026-00001.pdf', 'FA-2026-00001', '380', '2026-11-25', '21350047300011']);
  for (const line of index) expect(createHash('sha256').update(files.get(line[0] ?? '') ?? '').digest('hex')).toBe(line.at(-1));
  await expect(step((ctx) => exportDeposit(ctx, step, { from: '2020-01-01', to: '2020-12-31' }))).rejects.toMatchObject({ code: 'export_empty' });
});

test('the list is written as CSV and Excel; credit notes count below zero and no name runs as a formula', async () => {
  const asked = (format: 'csv' | 'xlsx') => step((ctx) => exportInvoiceList(ctx, step, { filter: readInvoiceFilter(new URLSearchParams()), format }));
  const text = decodeText(await bytesOf((await asked('csv')).body));
  expect(text).toContain(`"'=Ville ; ""A"""`);
  expect(text).toContain('AV-2026-00001;Avoir;Avoir');
  expect(text).toContain(';-0,33;-0,07;-0,4;');
  const { sheets } = await readXlsx(await bytesOf((await asked('xlsx')).body));
  expect(sheets[0]?.rows).toHaveLength(4);
});

test('who exported is in the journal of the product', async () => {
  const names = await parvis.system((ctx) => ctx.db.selectFrom('event').select('name').where('name', '=', 'invoices.exported').execute());
  expect(names.length).toBeGreaterThanOrEqual(3);
});

test('what was noted as deposited stays out of the next archive and is found by the filter, until the note is taken back', async () => {
  await step((ctx) => recordDeposit(ctx, { ...first, depositedOn: '2026-11-25' }));
  await expect(step((ctx) => recordDeposit(ctx, { ...second, depositedOn: '2026-11-24' }))).rejects.toMatchObject({ fields: [{ field: 'depositedOn', code: 'date_invalid' }] });
  const names = async () => {
    const zip = await bytesOf((await step((ctx) => exportDeposit(ctx, step, period))).body);
    return (zipEntries(zip) ?? []).map(({ name }) => name);
  };
  expect(await names()).toEqual(['AV-2026-00001.pdf', 'FA-2026-00002.pdf', 'index.csv']);
  const listed = async (deposited: string) => (await step((ctx) => listInvoices(ctx, readInvoiceFilter(new URLSearchParams({ deposited }))))).invoices.map(({ number }) => number);
  expect(await listed('yes')).toEqual(['FA-2026-00001']);
  expect(await listed('no')).toHaveLength(2);
  await step((ctx) => undoDeposit(ctx, first));
  expect(await names()).toHaveLength(4);
});
