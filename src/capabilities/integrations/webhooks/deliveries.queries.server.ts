import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import type { SealedSecrets } from './endpoints.queries.server.ts';

export interface Delivery {
  id: string;
  type: string;
  payload: string;
  state: 'pending' | 'delivered' | 'failed';
  attempts: number;
  nextAt: Date;
  madeAt: Date;
}

export interface Attempt {
  deliveryId: string;
  number: number;
  at: Date;
  status: number | null;
  outcome: string;
  milliseconds: number;
}

/** A message to send now, claimed by this process. */
export interface Claimed extends SealedSecrets {
  id: string;
  endpointId: string;
  organisationId: string | null;
  url: string;
  payload: string;
  /** This one included. */
  attempt: number;
}

/** Queues a message; one that is queued already stays as it is, so that an event told twice is one message. */
export async function insertDelivery(db: Tx, delivery: { id: string; endpointId: string; type: string; payload: string; at: Date }): Promise<void> {
  await db
    .insertInto('webhook_delivery')
    .values({ id: delivery.id, endpoint_id: delivery.endpointId, event_type: delivery.type, payload: delivery.payload, state: 'pending', next_at: delivery.at, made_at: delivery.at })
    .onConflict((conflict) => conflict.constraint('webhook_delivery_pkey').doNothing()).execute();
}

/**
 * Takes some messages that are due, a few of each address so that a slow one holds nobody up. A claim lapses: what a process
 * that died was sending is sent again.
 */
export async function claimDue(db: Tx, now: Date, claim: { until: Date; ofEach: number; most: number }): Promise<Claimed[]> {
  const { rows } = await sql<Claimed>`
    with due as (
      select x.id, e.id as endpoint_id, e.organisation_id, e.url, e.sealed_secret, e.former_sealed_secret, e.former_until
      from webhook_endpoint e cross join lateral (
        select d.id from webhook_delivery d
        where d.endpoint_id = e.id and d.state = 'pending' and d.next_at <= ${now} and (d.claimed_until is null or d.claimed_until < ${now})
        order by d.next_at limit ${claim.ofEach} for update skip locked) x
      where e.disabled_at is null limit ${claim.most})
    update webhook_delivery d set claimed_until = ${claim.until}, attempts = d.attempts + 1
    from due where d.id = due.id
    returning d.id, due.endpoint_id as "endpointId", due.organisation_id as "organisationId", due.url, d.payload, d.attempts as attempt,
      due.sealed_secret as "sealedSecret", due.former_sealed_secret as "formerSealedSecret", due.former_until as "formerUntil"`.execute(db);
  return rows;
}

export async function insertAttempt(db: Tx, attempt: Attempt): Promise<void> {
  await db
    .insertInto('webhook_attempt')
    .values({ delivery_id: attempt.deliveryId, number: attempt.number, attempted_at: attempt.at, status: attempt.status, outcome: attempt.outcome, milliseconds: attempt.milliseconds })
    .onConflict((conflict) => conflict.constraint('webhook_attempt_pkey').doNothing()).execute();
}

/** What becomes of a message after an attempt. `nextAt`: when it is tried again; null: it is over. */
export async function settle(db: Tx, id: string, to: { state: Delivery['state']; nextAt: Date | null; at: Date }): Promise<void> {
  await db
    .updateTable('webhook_delivery')
    .set({ state: to.state, claimed_until: null, ...(to.nextAt ? { next_at: to.nextAt } : { finished_at: to.at }) })
    .where('id', '=', id).execute();
}

/** Sends a message once more, under the same id; false when the address has no such message. */
export async function requeue(db: Tx, endpointId: string, id: string, at: Date): Promise<boolean> {
  const row = await db
    .updateTable('webhook_delivery').set({ state: 'pending', next_at: at, claimed_until: null, finished_at: null })
    .where('id', '=', id).where('endpoint_id', '=', endpointId).returning('id').executeTakeFirst();
  return row !== undefined;
}

/** Messages of an address, the newest first, before a given one. */
export async function deliveriesOf(db: Tx, endpointId: string, before: string | undefined, limit: number): Promise<Delivery[]> {
  const rows = await db
    .selectFrom('webhook_delivery')
    .select(['id', 'event_type as type', 'payload', 'state', 'attempts', 'next_at as nextAt', 'made_at as madeAt'])
    .where('endpoint_id', '=', endpointId)
    .$if(before !== undefined, (query) => query.where(sql<boolean>`(made_at, id) < (select b.made_at, b.id from webhook_delivery b where b.id = ${before ?? null})`))
    .orderBy('made_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
  return rows.map((row) => ({ ...row, state: row.state as Delivery['state'] })); // the check constraint holds the list
}

export async function attemptsOf(db: Tx, deliveryIds: readonly string[]): Promise<Attempt[]> {
  if (deliveryIds.length === 0) return [];
  return db
    .selectFrom('webhook_attempt').select(['delivery_id as deliveryId', 'number', 'attempted_at as at', 'status', 'outcome', 'milliseconds'])
    .where('delivery_id', 'in', [...deliveryIds]).orderBy('delivery_id').orderBy('number').execute();
}

export async function forgetDeliveries(db: Tx, before: Date): Promise<void> {
  await db.deleteFrom('webhook_delivery').where('made_at', '<', before).execute();
}
