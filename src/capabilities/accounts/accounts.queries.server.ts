import { sql } from 'kysely';
import type { Role } from '#platform/context.ts';
import type { Tx } from '#platform/db/transaction.ts';

export interface PersonRow {
  id: string;
  email: string;
  name: string;
  locale: string;
}

export async function personByEmail(db: Tx, email: string): Promise<PersonRow | undefined> {
  return db.selectFrom('person').select(['id', 'email', 'name', 'locale']).where(sql`lower(email)`, '=', email.toLowerCase()).executeTakeFirst();
}

export async function insertPerson(db: Tx, person: { id: string; email: string; name: string; locale: string }): Promise<void> {
  await db.insertInto('person').values({ ...person, email: person.email.toLowerCase(), email_verified: true }).execute();
}

export interface Grant {
  role: Role;
  organisationId: string | null;
}

/** Roles held now. */
export async function grantsOf(db: Tx, personId: string): Promise<Grant[]> {
  const rows = await db
    .selectFrom('role_grant').select(['role', 'organisation_id'])
    .where('person_id', '=', personId).where('revoked_at', 'is', null).execute();
  return rows.map((row) => ({ role: row.role as Role, organisationId: row.organisation_id })); // the check constraint holds the list
}

export async function insertGrant(db: Tx, grant: { id: string; personId: string; role: Role; organisationId: string | null; grantedBy: string | null }): Promise<void> {
  await db
    .insertInto('role_grant')
    .values({ id: grant.id, person_id: grant.personId, role: grant.role, organisation_id: grant.organisationId, granted_by: grant.grantedBy })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export interface SessionRow {
  id: string;
  created_at: Date;
  updated_at: Date;
  expires_at: Date;
  user_agent: string | null;
}

export async function sessionsOf(db: Tx, personId: string): Promise<SessionRow[]> {
  return db
    .selectFrom('session').select(['id', 'created_at', 'updated_at', 'expires_at', 'user_agent'])
    .where('person_id', '=', personId).orderBy('updated_at', 'desc').execute();
}

export async function deleteSession(db: Tx, personId: string, sessionId: string): Promise<void> {
  await db.deleteFrom('session').where('person_id', '=', personId).where('id', '=', sessionId).execute();
}

export interface PersonWithRoles extends Omit<PersonRow, 'locale'> {
  grants: { role: string; organisation_name: string | null; organisation_id: string | null; grant_id: string }[];
}

/** People and the roles they hold, for the office. */
export async function peopleWithRoles(db: Tx): Promise<PersonWithRoles[]> {
  const rows = await db
    .selectFrom('role_grant as g')
    .innerJoin('person as p', 'p.id', 'g.person_id')
    .leftJoin('organisation as o', 'o.id', 'g.organisation_id')
    .select(['p.id', 'p.email', 'p.name', 'g.id as grant_id', 'g.role', 'g.organisation_id', 'o.name as organisation_name'])
    .where('g.revoked_at', 'is', null)
    .orderBy('p.name')
    .execute();
  const people = Map.groupBy(rows, (row) => row.id);
  return [...people.values()].flatMap((grants) => {
    const [first] = grants;
    return first ? [{ id: first.id, email: first.email, name: first.name, grants }] : [];
  });
}

export async function revokeGrant(db: Tx, grantId: string, by: string | null, now: Date): Promise<void> {
  await db.updateTable('role_grant').set({ revoked_at: now, revoked_by: by }).where('id', '=', grantId).where('revoked_at', 'is', null).execute();
}
