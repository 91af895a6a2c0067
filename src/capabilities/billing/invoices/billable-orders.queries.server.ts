import { sql } from 'kysely';
import type { Locale } from '#core/shared/texts.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { storedBuyer, storedOrderLines, type Buyer, type OrderLine } from './invoice.input.ts';
import type { OrderKey } from './invoice-key.ts';

/** An accepted order that has no invoice, or only ones that were wholly taken back. */
export interface BillableOrder extends OrderKey {
  editionId: string;
  reference: string;
  buyer: Buyer;
  serviceCode: string | null;
  commitmentNumber: string | null;
  lines: OrderLine[];
  netCents: number;
  grossCents: number;
  locale: Locale;
  acceptedAt: Date;
}

const columns = ['o.organisation_id', 'o.id', 'o.edition_id', 'o.reference', 'o.buyer', 'o.service_code', 'o.commitment_number', 'o.lines', 'o.net_cents', 'o.gross_cents', 'o.locale', 'o.changed_at'] as const;

/** An invoice stands while its credit notes do not take all of it back. */
const withoutStandingInvoice = sql<boolean>`not exists (select from invoice i
  where i.organisation_id = o.organisation_id and i.order_id = o.id and i.series = 'FA' and i.net_cents > coalesce((
    select sum(c.net_cents) from invoice c where c.organisation_id = i.organisation_id and c.corrects_id = i.id), 0))`;

const billable = (db: Tx) => db.selectFrom('purchase_order as o').where('o.state', '=', 'accepted').where(withoutStandingInvoice);

export async function billableOrder(db: Tx, key: OrderKey): Promise<BillableOrder | undefined> {
  const row = await billable(db).select(columns).where('o.organisation_id', '=', key.organisationId).where('o.id', '=', key.orderId).executeTakeFirst();
  return row && orderOf(row);
}

/** The registration that an order comes from. */
export async function registrationOfOrder(db: Tx, key: OrderKey): Promise<string | null> {
  const row = await db.selectFrom('purchase_order').select('registration_id').where('organisation_id', '=', key.organisationId).where('id', '=', key.orderId).executeTakeFirst();
  return row?.registration_id ?? null;
}

/** Those that wait longest first. */
export async function billableOrders(db: Tx, page: { limit: number; offset: number }): Promise<BillableOrder[]> {
  const rows = await billable(db).select(columns).orderBy('o.changed_at').orderBy('o.id').limit(page.limit).offset(page.offset).execute();
  return rows.map(orderOf);
}

export async function countBillable(db: Tx): Promise<{ orders: number; netCents: number }> {
  const row = await billable(db).select((q) => [q.fn.countAll<string>().as('orders'), q.fn.sum<string | null>('o.net_cents').as('net')]).executeTakeFirstOrThrow();
  return { orders: Number(row.orders), netCents: Number(row.net ?? 0) };
}

interface Row {
  organisation_id: string;
  id: string;
  edition_id: string;
  reference: string;
  buyer: unknown;
  service_code: string | null;
  commitment_number: string | null;
  lines: unknown;
  net_cents: number;
  gross_cents: number;
  locale: string;
  changed_at: Date;
}

function orderOf(row: Row): BillableOrder {
  return {
    organisationId: row.organisation_id, orderId: row.id, editionId: row.edition_id, reference: row.reference, buyer: storedBuyer.parse(row.buyer),
    serviceCode: row.service_code, commitmentNumber: row.commitment_number, lines: storedOrderLines.parse(row.lines), netCents: row.net_cents,
    grossCents: row.gross_cents, locale: row.locale === 'en' ? 'en' : 'fr', acceptedAt: row.changed_at,
  };
}
