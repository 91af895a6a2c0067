import { sql } from 'kysely';
import type { Role } from '#platform/context.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { isUuid } from '#platform/ids.ts';

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

/** The owner of a session that has not expired, with the roles held now; one query, made at each request. */
export async function personOfSession(db: Tx, token: string, now: Date): Promise<{ id: string; name: string; email: string; grants: Grant[] } | undefined> {
  const rows = await db
    .selectFrom('session as s')
    .innerJoin('person as p', 'p.id', 's.person_id')
    .leftJoin('role_grant as g', (join) => join.onRef('g.person_id', '=', 's.person_id').on('g.revoked_at', 'is', null))
    .select(['p.id', 'p.name', 'p.email', 'g.role', 'g.organisation_id'])
    .where('s.token', '=', token).where('s.expires_at', '>', now)
    .execute();
  const [first] = rows;
  if (!first) return undefined;
  const grants = rows.flatMap((row) => (row.role ? [{ role: row.role as Role, organisationId: row.organisation_id }] : [])); // the check constraint holds the list
  return { id: first.id, name: first.name, email: first.email, grants };
}

/** Gives a role; false when the person holds it already. */
export async function insertGrant(db: Tx, grant: { id: string; personId: string; role: Role; organisationId: string | null; grantedBy: string | null }): Promise<boolean> {
  const row = await db
    .insertInto('role_grant')
    .values({ id: grant.id, person_id: grant.personId, role: grant.role, organisation_id: grant.organisationId, granted_by: grant.grantedBy })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
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
  if (!isUuid(sessionId)) return;
  await db.deleteFrom('session').where('person_id', '=', personId).where('id', '=', sessionId).execute();
}
