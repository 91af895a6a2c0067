import { sql } from 'kysely';
import type { Role } from '#platform/context.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** A role somebody holds or held, for the office. */
export interface GrantLine {
  id: string;
  personId: string;
  role: Role;
  organisationId: string | null;
  organisationName: string | null;
  grantedAt: Date;
  grantedBy: string | null;
  revokedAt: Date | null;
  revokedBy: string | null;
}

export interface PersonLine {
  id: string;
  name: string;
  email: string;
  locale: string;
  createdAt: Date;
}

export interface PeopleFilter {
  /** Words of the name, of the address or of the body; everybody when empty. */
  text: string;
  role: Role | null;
  limit: number;
  offset: number;
}

/** A page of the people who hold a role now, by name. */
export async function peoplePage(db: Tx, filter: PeopleFilter): Promise<{ people: PersonLine[]; total: number }> {
  const pattern = `%${filter.text.replace(/[\\%_]/g, '\\$&')}%`;
  const found = db.selectFrom('person as p').where((eb) =>
    eb.exists(
      eb.selectFrom('role_grant as g')
        .leftJoin('organisation as o', 'o.id', 'g.organisation_id')
        .select(sql`1`.as('one'))
        .whereRef('g.person_id', '=', 'p.id').where('g.revoked_at', 'is', null)
        .$if(filter.role !== null, (query) => query.where('g.role', '=', filter.role))
        .$if(filter.text !== '', (query) =>
          query.where((or) => or.or([or('p.name', 'ilike', pattern), or('p.email', 'ilike', pattern), or('o.name', 'ilike', pattern)]))),
    ));
  const { total } = await found.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await found
    .select(['p.id', 'p.name', 'p.email', 'p.locale', 'p.created_at'])
    .orderBy(sql`p.name collate "und-x-icu"`).orderBy('p.id').limit(filter.limit).offset(filter.offset).execute();
  return { people: rows.map(({ created_at, ...row }) => ({ ...row, createdAt: created_at })), total };
}

export async function personById(db: Tx, id: string): Promise<PersonLine | undefined> {
  const row = await db.selectFrom('person').select(['id', 'name', 'email', 'locale', 'created_at']).where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  const { created_at, ...person } = row;
  return { ...person, createdAt: created_at };
}

/** Every role of these people, held or ended, in the order in which they were given. */
export async function grantsOfPeople(db: Tx, personIds: string[]): Promise<GrantLine[]> {
  if (personIds.length === 0) return [];
  const rows = await db
    .selectFrom('role_grant as g')
    .leftJoin('organisation as o', 'o.id', 'g.organisation_id')
    .leftJoin('person as b', 'b.id', 'g.granted_by')
    .leftJoin('person as r', 'r.id', 'g.revoked_by')
    .select([
      'g.id', 'g.person_id', 'g.role', 'g.organisation_id', 'o.name as organisation_name',
      'g.granted_at', 'b.name as granted_by', 'g.revoked_at', 'r.name as revoked_by',
    ])
    .where('g.person_id', 'in', personIds)
    .orderBy('g.granted_at').orderBy('g.id').execute();
  return rows.map((row) => ({
    id: row.id, personId: row.person_id, role: row.role as Role, // the check constraint holds the list
    organisationId: row.organisation_id, organisationName: row.organisation_name,
    grantedAt: row.granted_at, grantedBy: row.granted_by, revokedAt: row.revoked_at, revokedBy: row.revoked_by,
  }));
}

/** How many people hold a role now; the rows stay locked, so that two of them are not taken away at once. */
export async function lockHolders(db: Tx, role: Role): Promise<number> {
  const rows = await db
    .selectFrom('role_grant').select('id').where('role', '=', role).where('revoked_at', 'is', null).orderBy('id').forUpdate().execute();
  return rows.length;
}

/** Ends a role; false when it had ended already. */
export async function endGrant(db: Tx, grantId: string, by: string | null, now: Date): Promise<boolean> {
  const row = await db
    .updateTable('role_grant').set({ revoked_at: now, revoked_by: by })
    .where('id', '=', grantId).where('revoked_at', 'is', null).returning('id').executeTakeFirst();
  return row !== undefined;
}
