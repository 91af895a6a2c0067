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
  await db.insertInto('person').values({ ...person, email: person.email.toLowerCase() }).execute();
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

/** Those who hold one of these roles in the space of a body (of none: in the office), by name. Only wide sights see their addresses. */
export async function peopleOfBody(db: Tx, organisationId: string | null, roles: readonly Role[]): Promise<PersonRow[]> {
  return db
    .selectFrom('role_grant as g').innerJoin('person as p', 'p.id', 'g.person_id')
    .select(['p.id', 'p.email', 'p.name', 'p.locale']).distinct()
    .where('g.organisation_id', organisationId === null ? 'is' : '=', organisationId).where('g.role', 'in', [...roles]).where('g.revoked_at', 'is', null)
    .orderBy('p.name').orderBy('p.id').execute();
}

/** Ids of those who hold one of these roles for a body; names are another matter, which the space of a body does not see. */
export async function holdersOf(db: Tx, organisationId: string, roles: readonly Role[]): Promise<string[]> {
  const rows = await db.selectFrom('role_grant').select('person_id').distinct().where('organisation_id', '=', organisationId).where('role', 'in', [...roles]).where('revoked_at', 'is', null).execute();
  return rows.map(({ person_id }) => person_id);
}

export async function personalDetails(db: Tx, personId: string): Promise<{ name: string; email: string; locale: string; createdAt: Date } | undefined> {
  const row = await db.selectFrom('person').select(['name', 'email', 'locale', 'created_at']).where('id', '=', personId).executeTakeFirst();
  return row && { name: row.name, email: row.email, locale: row.locale, createdAt: row.created_at };
}

export async function updateDetails(db: Tx, personId: string, details: { name: string; locale: string }, now: Date): Promise<void> {
  await db.updateTable('person').set({ ...details, updated_at: now }).where('id', '=', personId).execute();
}

/** Holds the person's row: their second factors are taken away one request at a time. */
export async function lockPerson(db: Tx, personId: string): Promise<void> {
  await db.selectFrom('person').select('id').where('id', '=', personId).forUpdate().executeTakeFirst();
}
