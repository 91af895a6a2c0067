import { documentEntry, paymentEntry, type JournalLine } from '#core/invoicing/journal.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { Cell } from '#platform/files/cell.ts';
import { streamRows } from '#platform/files/row-stream.ts';
import type { RunStep } from '#platform/jobs/job.ts';
import type { Ctx } from '#platform/context.ts';
import { exportTexts } from './export.texts.ts';
import { accountedRowsAfter, type AccountedRow, type Period } from './exports.queries.server.ts';
import { invoiceEvents } from './invoices.events.ts';
import type { Operator } from './operator.input.ts';
import { loadOperator } from './operator.server.ts';

/** Columns of the French file of accounting entries (Livre des procédures fiscales, art. A. 47 A-1), by their fixed names. */
const columns = [
  'JournalCode', 'JournalLib', 'EcritureNum', 'EcritureDate', 'CompteNum', 'CompteLib', 'CompAuxNum', 'CompAuxLib', 'PieceRef', 'PieceDate', 'EcritureLib',
  'Debit', 'Credit', 'EcritureLet', 'DateLet', 'ValidDate', 'Montantdevise', 'Idevise',
];
const rowsAtATime = 500;

/** Entries of a period, sales and bank, as a CSV for accounting: each entry balances, so the whole does. */
export async function exportJournal(ctx: Ctx, run: RunStep, period: Period): Promise<{ body: ReadableStream<Uint8Array>; fileName: string }> {
  await ctx.record({ name: invoiceEvents.exported, subjectType: 'invoices', subjectId: 'journal', payload: { ...period } });
  const rows = linesOf(run, period, loadOperator(ctx.settings.dataDir), ctx.locale);
  // Software for accounting reads it as France writes it, whoever downloads it.
  return { body: streamRows('csv', { name: 'FEC', headings: columns, rows }, 'fr'), fileName: `parvis-ecritures-${period.from}-${period.to}.csv` };
}

async function* linesOf(run: RunStep, period: Period, operator: Operator, locale: Locale): AsyncGenerator<Cell[]> {
  let after: { day: string; id: string } | null = null;
  let entry = 0;
  for (;;) {
    const since: typeof after = after;
    const rows: AccountedRow[] = await run((ctx) => accountedRowsAfter(ctx.db, period, since, rowsAtATime));
    for (const row of rows) {
      entry += 1;
      for (const line of entryOf(row, operator, locale)) yield cellsOf(line, entry, operator, locale);
    }
    const last = rows.at(-1);
    if (!last || rows.length < rowsAtATime) return;
    after = { day: last.day, id: last.id };
  }
}

function entryOf(row: AccountedRow, { accounts }: Operator, locale: Locale): JournalLine[] {
  const t = exportTexts[locale];
  const buyer = { id: row.siren, label: row.buyerName };
  if (row.kind === 'payment') {
    const label = row.refund ? t.refundLabel(row.number, row.reference) : row.amountCents < 0 ? t.reversalLabel(row.number, row.reference) : t.paymentLabel(row.number, row.reference);
    return paymentEntry({ date: row.day, buyer, amount: row.amountCents, reference: row.reference }, accounts, label);
  }
  const credit = row.series === 'AV';
  const document = { type: credit ? '381' : '380', number: row.number, date: row.day, buyer, net: row.netCents, vat: row.vatCents, gross: row.grossCents } as const;
  return documentEntry(document, accounts, t.documentLabel(credit ? t.kinds.AV : t.kinds.FA, row.number, row.buyerName));
}

function cellsOf(line: JournalLine, entry: number, { accounts }: Operator, locale: Locale): Cell[] {
  const t = exportTexts[locale];
  const names = { [accounts.customers]: t.customersLabel, [accounts.sales]: t.salesLabel, [accounts.vat_collected]: t.vatLabel, [accounts.bank]: t.bankLabel };
  return [
    line.journal, line.journal === 'VE' ? t.sales : t.bank, String(entry), compact(line.date), line.account, names[line.account] ?? '', line.auxiliary?.id ?? '',
    line.auxiliary?.label ?? '', line.piece, compact(line.pieceDate), line.label, decimal(line.debit), decimal(line.credit), '', '', compact(line.date), '', '',
  ];
}

const compact = (date: string): string => date.replaceAll('-', '');
/** Two decimals and a comma, without thousands. */
const decimal = (cents: number): string => `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`;
