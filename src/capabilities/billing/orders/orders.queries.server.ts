import type { Tx } from '#platform/db/transaction.ts';
import { storedBuyer, storedOrderLines } from '../invoices/invoice.input.ts';
import type { Order, OrderState, RegistrationKey } from './order.ts';

const columns = [
  'organisation_id', 'id', 'registration_id', 'edition_id', 'reference', 'buyer', 'service_code', 'commitment_number', 'lines', 'net_cents', 'vat_cents',
  'gross_cents', 'quote_id', 'state', 'locale', 'version', 'created_at', 'changed_at',
] as const;

interface OrderRow {
  organisation_id: string;
  id: string;
  registration_id: string;
  edition_id: string;
  reference: string;
  buyer: unknown;
  service_code: string | null;
  commitment_number: string | null;
  lines: unknown;
  net_cents: number;
  vat_cents: number;
  gross_cents: number;
  quote_id: string | null;
  state: string;
  locale: string;
  version: number;
  created_at: Date;
  changed_at: Date;
}

function orderOf(row: OrderRow): Order {
  return {
    organisationId: row.organisation_id, id: row.id, registrationId: row.registration_id, editionId: row.edition_id, reference: row.reference,
    buyer: storedBuyer.parse(row.buyer), serviceCode: row.service_code, commitmentNumber: row.commitment_number, lines: storedOrderLines.parse(row.lines),
    netCents: row.net_cents, vatCents: row.vat_cents, grossCents: row.gross_cents, quoteId: row.quote_id,
    state: row.state as OrderState, // the check constraint holds the list
    locale: row.locale === 'en' ? 'en' : 'fr', version: row.version, createdAt: row.created_at, changedAt: row.changed_at,
  };
}

/** Writes an order unless its registration has a live one already; tells whether it did. */
export async function insertOrder(db: Tx, order: Order): Promise<boolean> {
  const result = await db
    .insertInto('purchase_order')
    .values({
      organisation_id: order.organisationId, id: order.id, registration_id: order.registrationId, edition_id: order.editionId, reference: order.reference,
      buyer: JSON.stringify(order.buyer), service_code: order.serviceCode, commitment_number: order.commitmentNumber, lines: JSON.stringify(order.lines),
      net_cents: order.netCents, vat_cents: order.vatCents, gross_cents: order.grossCents, quote_id: order.quoteId, state: order.state,
      locale: order.locale, version: order.version, created_at: order.createdAt, changed_at: order.changedAt,
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'registration_id']).where('state', '<>', 'withdrawn').doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** The order of a registration: the live one, else the last that was withdrawn. */
export async function orderOfRegistration(db: Tx, key: RegistrationKey): Promise<Order | null> {
  const rows = await db
    .selectFrom('purchase_order').select(columns)
    .where('organisation_id', '=', key.organisationId).where('registration_id', '=', key.registrationId)
    .orderBy('created_at', 'desc').execute();
  const row = rows.find(({ state }) => state !== 'withdrawn') ?? rows[0];
  return row ? orderOf(row) : null;
}

/** The orders of an edition in some states, those that wait longest first. */
export async function ordersOfEdition(db: Tx, editionId: string, states: readonly OrderState[]): Promise<Order[]> {
  const rows = await db
    .selectFrom('purchase_order').select(columns)
    .where('edition_id', '=', editionId).where('state', 'in', [...states]).orderBy('changed_at').orderBy('id').execute();
  return rows.map(orderOf);
}

export async function countOrders(db: Tx, editionId: string): Promise<Map<OrderState, number>> {
  const rows = await db
    .selectFrom('purchase_order').select((eb) => ['state', eb.fn.countAll<string>().as('orders')])
    .where('edition_id', '=', editionId).groupBy('state').execute();
  return new Map(rows.map(({ state, orders }) => [state as OrderState, Number(orders)])); // the check constraint holds the list
}

export interface OrderChange {
  organisationId: string;
  id: string;
  /** The version that was seen; the change is refused at any other. */
  seen: number;
  from: readonly OrderState[];
  to?: OrderState;
  references?: { serviceCode: string | null; commitmentNumber: string | null };
  at: Date;
}

/** Changes an order seen at a version, and counts it up; false when it is no longer there or elsewhere. */
export async function changeOrder(db: Tx, change: OrderChange): Promise<boolean> {
  const { references, to } = change;
  const result = await db
    .updateTable('purchase_order')
    .set({
      version: change.seen + 1, changed_at: change.at, ...(to ? { state: to } : {}),
      ...(references ? { service_code: references.serviceCode, commitment_number: references.commitmentNumber } : {}),
    })
    .where('organisation_id', '=', change.organisationId).where('id', '=', change.id)
    .where('version', '=', change.seen).where('state', 'in', [...change.from])
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export interface OrderDecision {
  decision: 'accepted' | 'returned' | 'withdrawn';
  reason: string | null;
  /** Who decided, where somebody was signed in or held a link. */
  by: string | null;
  at: Date;
}

export interface NewOrderDecision {
  organisationId: string;
  id: string;
  orderId: string;
  orderVersion: number;
  decision: OrderDecision['decision'];
  reason: string | null;
  decidedBy: string | null;
  decidedAs: string | null;
  decidedAt: Date;
}

export async function insertOrderDecision(db: Tx, given: NewOrderDecision): Promise<void> {
  await db
    .insertInto('order_decision')
    .values({
      organisation_id: given.organisationId, id: given.id, order_id: given.orderId, order_version: given.orderVersion, decision: given.decision,
      reason: given.reason, decided_by: given.decidedBy, decided_as: given.decidedAs, decided_at: given.decidedAt,
    })
    .execute();
}

/** What was decided of an order, the latest first. A body does not learn which operator decided. */
export async function orderDecisions(db: Tx, key: { organisationId: string; orderId: string }): Promise<OrderDecision[]> {
  const rows = await db
    .selectFrom('order_decision as d').leftJoin('person as p', 'p.id', 'd.decided_by')
    .select(['d.decision', 'd.reason', 'd.decided_at as at', 'p.name', 'd.decided_as'])
    .where('d.organisation_id', '=', key.organisationId).where('d.order_id', '=', key.orderId)
    .orderBy('d.decided_at', 'desc').orderBy('d.id', 'desc').execute();
  return rows.map(({ decision, reason, at, name, decided_as }) => ({
    decision: decision as OrderDecision['decision'], reason, at, by: name ?? decided_as, // the check constraint holds the list
  }));
}
