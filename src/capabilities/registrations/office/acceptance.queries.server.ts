import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';

interface Key {
  organisationId: string;
  id: string;
}

export interface KnownPerson {
  name: string;
  email: string;
  roles: string[];
}

/** People who hold a role for a body now, by name. */
export async function knownPeople(db: Tx, organisationId: string): Promise<KnownPerson[]> {
  return db
    .selectFrom('role_grant as g').innerJoin('person as p', 'p.id', 'g.person_id')
    .select(['p.name', 'p.email', sql<string[]>`array_agg(g.role order by g.role)`.as('roles')])
    .where('g.organisation_id', '=', organisationId).where('g.revoked_at', 'is', null)
    .groupBy(['p.id', 'p.name', 'p.email']).orderBy('p.name').execute();
}

/** For `registration r`: its body is known by some people, and a contact that would get access is none of them. */
export const contactsDiffer = sql<boolean>`(exists (select from role_grant g where g.organisation_id = r.organisation_id and g.revoked_at is null)
  and exists (select from registration_contact k where k.organisation_id = r.organisation_id and k.registration_id = r.id
    and k.role in ('referent', 'decision_maker', 'reader') and not exists (select from role_grant g join person p on p.id = g.person_id
      where g.organisation_id = r.organisation_id and g.revoked_at is null and lower(p.email) = lower(k.email))))`;

/** For `registration r`: something is to be paid, and no order was accepted. */
export const orderMissing = sql<boolean>`((r.total_cents > 0 or r.quote_needed) and not exists (select from purchase_order o
  where o.organisation_id = r.organisation_id and o.registration_id = r.id and o.state = 'accepted'))`;

/** What acceptance has to look at. */
export async function acceptanceFacts(db: Tx, key: Key): Promise<{ formula: string; editionId: string; differ: boolean; orderMissing: boolean } | undefined> {
  return db
    .selectFrom('registration as r').select(['r.formula', 'r.edition_id as editionId', contactsDiffer.as('differ'), orderMissing.as('orderMissing')])
    .where('r.organisation_id', '=', key.organisationId).where('r.id', '=', key.id).executeTakeFirst();
}

/** Numbers of the invoices of a registration that no credit note took back wholly. */
export async function standingInvoices(db: Tx, key: Key): Promise<string[]> {
  const { rows } = await sql<{ number: string }>`select i.number from invoice i
    join purchase_order o on o.organisation_id = i.organisation_id and o.id = i.order_id
    where o.organisation_id = ${key.organisationId} and o.registration_id = ${key.id} and i.series = 'FA'
      and i.net_cents > (select coalesce(sum(c.net_cents), 0) from invoice c where c.organisation_id = i.organisation_id and c.corrects_id = i.id)
    order by i.number`.execute(db);
  return rows.map(({ number }) => number);
}

/** When a registration was last accepted. */
export async function acceptedOn(db: Tx, key: Key): Promise<Date | null> {
  const row = await db
    .selectFrom('registration_decision').select('decided_at')
    .where('organisation_id', '=', key.organisationId).where('registration_id', '=', key.id).where('decision', '=', 'accepted')
    .orderBy('decided_at', 'desc').executeTakeFirst();
  return row?.decided_at ?? null;
}

/** Those whom an acceptance gives a role, with their role. */
export async function contactsWithAccess(db: Tx, key: Key): Promise<{ role: 'referent' | 'decision_maker' | 'reader'; name: string; email: string; jobTitle: string | null }[]> {
  return db
    .selectFrom('registration_contact').select([sql<'referent' | 'decision_maker' | 'reader'>`role`.as('role'), 'name', 'email', 'job_title as jobTitle'])
    .where('organisation_id', '=', key.organisationId).where('registration_id', '=', key.id).where('role', 'in', ['referent', 'decision_maker', 'reader'])
    .orderBy('role', 'desc').orderBy('place').execute();
}
