import { sql } from 'kysely';
import type { Invoice } from '#core/invoicing/invoice.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { storedInvoice } from './invoice.input.ts';
import type { InvoiceKey } from './invoice-key.ts';
import type { Standing } from './invoice-state.ts';

export interface NewInvoice {
  organisationId: string;
  id: string;
  orderId: string;
  editionId: string;
  series: string;
  year: number;
  place: number;
  correctsId: string | null;
  reason: string | null;
  siren: string;
  paymentDays: number;
  document: Invoice;
  orderLines: readonly string[];
  xmlSha256: string;
  locale: string;
  issuedBy: string | null;
  issuedAt: Date;
}

export async function insertInvoice(db: Tx, given: NewInvoice): Promise<void> {
  const { document } = given;
  await db.insertInto('invoice').values({
    organisation_id: given.organisationId, id: given.id, order_id: given.orderId, edition_id: given.editionId, number: document.number,
    series: given.series, year: given.year, place: given.place, corrects_id: given.correctsId, reason: given.reason, siren: given.siren,
    buyer_name: document.buyer.name, issued_on: document.issueDate, service_done_on: document.deliveryDate ?? document.issueDate, due_on: document.dueDate,
    payment_days: given.paymentDays, net_cents: document.totals.net, vat_cents: document.totals.vat, gross_cents: document.totals.gross,
    document: JSON.stringify(document), order_lines: JSON.stringify(given.orderLines), xml_sha256: given.xmlSha256, locale: given.locale,
    issued_by: given.issuedBy, issued_at: given.issuedAt,
  }).execute();
}

/** One invoice or credit note with where it stands. */
export interface InvoiceLineRow extends Standing, InvoiceKey {
  orderId: string;
  editionId: string;
  number: string;
  correctsId: string | null;
  siren: string;
  buyerName: string;
  issuedOn: string;
  serviceDoneOn: string;
  /** Once somebody noted it; until then an invoice is taken as received on the day of its issue. */
  receivedOn: string | null;
  /** Day on which it was put on the portal of public buyers. */
  depositedOn: string | null;
  vatCents: number;
}

const credited = sql`left join lateral (select coalesce(sum(c.net_cents), 0)::int as net, coalesce(sum(c.gross_cents), 0)::int as gross
  from invoice c where c.organisation_id = i.organisation_id and c.corrects_id = i.id) credit on true`;
const paid = sql`left join lateral (select coalesce(sum(p.amount_cents), 0)::int as cents
  from invoice_payment p where p.organisation_id = i.organisation_id and p.invoice_id = i.id) paid on true`;

/** The note of reception that holds: `dueOn` follows it. */
const received = sql`left join lateral (select r.received_on, r.due_on from invoice_reception r
  where r.organisation_id = i.organisation_id and r.invoice_id = i.id order by r.recorded_at desc, r.id desc limit 1) received on true`;
const deposited = sql`left join invoice_deposit deposit on deposit.organisation_id = i.organisation_id and deposit.invoice_id = i.id`;
const standing = sql`${credited} ${paid} ${received} ${deposited}`;
const dueOn = sql`coalesce(received.due_on, i.due_on)`;

const lineColumns = sql`i.organisation_id as "organisationId", i.id as "invoiceId", i.order_id as "orderId", i.edition_id as "editionId", i.number,
  i.series, i.corrects_id as "correctsId", i.siren, i.buyer_name as "buyerName", i.issued_on::text as "issuedOn", i.service_done_on::text as "serviceDoneOn",
  ${dueOn}::text as "dueOn", received.received_on::text as "receivedOn", deposit.deposited_on::text as "depositedOn", i.net_cents as "netCents", i.vat_cents as "vatCents", i.gross_cents as "grossCents",
  credit.net as "creditedNetCents", credit.gross as "creditedGrossCents", paid.cents as "paidCents"`;

/** The state of `stateOf`, for the database. */
const stateExpression = (today: string) => sql`case when i.series = 'AV' then 'credit'
  when paid.cents > greatest(0, i.gross_cents - credit.gross) then 'to_refund' when credit.net >= i.net_cents then 'credited'
  when i.gross_cents - credit.gross - paid.cents <= 0 then 'paid' when ${dueOn} < ${today}::date then 'overdue' else 'issued' end`;

export interface InvoiceFilter {
  /** One of `invoiceStates`, or `all`. */
  state: string;
  /** Part of a number or of the name of a buyer. */
  q: string;
  from: string | null;
  to: string | null;
  /** Whether it was put on the portal; null for both. */
  deposited: boolean | null;
}

function where(filter: InvoiceFilter, today: string) {
  const like = `%${filter.q.replace(/[\\%_]/g, '\\$&')}%`;
  return sql`(${filter.state} = 'all' or ${stateExpression(today)} = ${filter.state})
    and (${filter.q} = '' or i.number ilike ${like} or i.buyer_name ilike ${like} or i.siren = ${filter.q})
    and (${filter.deposited}::boolean is null or (deposit.invoice_id is not null) = ${filter.deposited}::boolean)
    and (${filter.from}::date is null or i.issued_on >= ${filter.from}::date) and (${filter.to}::date is null or i.issued_on <= ${filter.to}::date)`;
}

/** Newest first. */
export async function invoiceLines(db: Tx, filter: InvoiceFilter, today: string, page: { limit: number; offset: number }): Promise<InvoiceLineRow[]> {
  const { rows } = await sql<InvoiceLineRow>`select ${lineColumns} from invoice i ${standing} where ${where(filter, today)}
    order by i.issued_on desc, i.number desc limit ${page.limit} offset ${page.offset}`.execute(db);
  return rows;
}

/** The same in the order of issue, after a number: for what is written while it is read. */
export async function invoiceLinesAfter(db: Tx, filter: InvoiceFilter, today: string, after: { issuedOn: string; number: string } | null, limit: number): Promise<InvoiceLineRow[]> {
  const { rows } = await sql<InvoiceLineRow>`select ${lineColumns} from invoice i ${standing} where ${where(filter, today)}
    and (${after?.issuedOn ?? null}::date is null or (i.issued_on, i.number) > (${after?.issuedOn ?? null}::date, ${after?.number ?? ''}))
    order by i.issued_on, i.number limit ${limit}`.execute(db);
  return rows;
}

export interface StateCount {
  state: string;
  invoices: number;
  /** What is still to be paid, in cents. */
  restCents: number;
}

export async function countByState(db: Tx, filter: InvoiceFilter, today: string): Promise<StateCount[]> {
  const { rows } = await sql<StateCount>`select ${stateExpression(today)} as state, count(*)::int as invoices,
      coalesce(sum(case when i.series = 'FA' and credit.net < i.net_cents then greatest(0, i.gross_cents - credit.gross - paid.cents) else 0 end), 0)::float8 as "restCents"
    from invoice i ${standing} where ${where({ ...filter, state: 'all' }, today)} group by 1`.execute(db);
  return rows;
}

export interface StoredInvoice extends InvoiceLineRow {
  document: Invoice;
  orderLines: unknown;
  xmlSha256: string;
  paymentDays: number;
  reason: string | null;
  locale: 'fr' | 'en';
  issuedAt: Date;
}

export async function storedInvoiceByKey(db: Tx, key: InvoiceKey): Promise<StoredInvoice | undefined> {
  const { rows } = await sql<Omit<StoredInvoice, 'document'> & { document: unknown }>`select ${lineColumns}, i.document, i.order_lines as "orderLines", i.xml_sha256 as "xmlSha256",
      i.payment_days as "paymentDays", i.reason, i.locale, i.issued_at as "issuedAt"
    from invoice i ${standing} where i.organisation_id = ${key.organisationId} and i.id = ${key.invoiceId}`.execute(db);
  const [row] = rows;
  return row && { ...row, document: storedInvoice.parse(row.document) };
}

/** Credit notes of an invoice, in the order of their issue. */
export async function creditsOf(db: Tx, key: InvoiceKey) {
  const rows = await db.selectFrom('invoice').select(['id', 'number', 'issued_on', 'net_cents', 'gross_cents', 'reason', 'document', 'order_lines'])
    .where('organisation_id', '=', key.organisationId).where('corrects_id', '=', key.invoiceId).orderBy('number').execute();
  return rows.map((row) => ({
    invoiceId: row.id, number: row.number, issuedOn: String(row.issued_on), netCents: row.net_cents, grossCents: row.gross_cents, reason: row.reason,
    document: storedInvoice.parse(row.document), orderLines: row.order_lines,
  }));
}

/** Everything issued to one body, newest first. */
export async function invoicesOfBody(db: Tx, organisationId: string): Promise<InvoiceLineRow[]> {
  const { rows } = await sql<InvoiceLineRow>`select ${lineColumns} from invoice i ${standing} where i.organisation_id = ${organisationId}
    order by i.issued_on desc, i.number desc`.execute(db);
  return rows;
}

/** Who changes what hangs on an invoice waits here for who came first; the lock ends with the transaction. */
export async function lockInvoice(db: Tx, key: InvoiceKey): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${key.invoiceId}, 13))`.execute(db);
}
