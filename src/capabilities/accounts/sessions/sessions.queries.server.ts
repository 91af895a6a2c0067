import { isUuid } from '#core/shared/uuid.ts';
import { sql } from 'kysely';
import type { Role } from '#platform/context.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Grant } from '../accounts.queries.server.ts';

/** How a session was opened. */
export type SessionMethod = 'link' | 'passkey' | 'provider';

export interface SessionLine {
  id: string;
  createdAt: Date;
  lastUsedAt: Date;
  method: SessionMethod;
  userAgent: string | null;
}

export async function insertSession(db: Tx, session: {
  id: string; person_id: string; token_hash: string; expires_at: Date; user_agent: string | null; method: SessionMethod;
  created_at: Date; last_used_at: Date; second_factor_at: Date | null; provider_token: string | null;
}): Promise<void> {
  await db.insertInto('session').values(session).execute();
}

export interface SessionOwner {
  id: string;
  name: string;
  email: string;
  grants: Grant[];
  sessionId: string;
  lastUsedAt: Date;
  secondFactorAt: Date | null;
  /** An application that shows codes is set up; a passkey is. */
  hasCodes: boolean;
  hasPasskey: boolean;
}

/** The owner of a session that has not expired, with the roles held now; one query, made at each request. */
export async function ownerOfSession(db: Tx, tokenHash: string, now: Date): Promise<SessionOwner | undefined> {
  const rows = await db
    .selectFrom('session as s')
    .innerJoin('person as p', 'p.id', 's.person_id')
    .leftJoin('role_grant as g', (join) => join.onRef('g.person_id', '=', 's.person_id').on('g.revoked_at', 'is', null))
    .leftJoin('authenticator as a', 'a.person_id', 's.person_id')
    .select(['p.id', 'p.name', 'p.email', 'g.role', 'g.organisation_id', 's.id as session_id', 's.last_used_at', 's.second_factor_at', 'a.confirmed_at'])
    .select(sql<boolean>`exists (select from passkey k where k.person_id = s.person_id)`.as('has_passkey'))
    .where('s.token_hash', '=', tokenHash).where('s.expires_at', '>', now)
    .execute();
  const [first] = rows;
  if (!first) return undefined;
  return {
    id: first.id, name: first.name, email: first.email,
    grants: rows.flatMap((row) => (row.role ? [{ role: row.role as Role, organisationId: row.organisation_id }] : [])), // the check constraint holds the list
    sessionId: first.session_id, lastUsedAt: first.last_used_at, secondFactorAt: first.second_factor_at,
    hasCodes: first.confirmed_at !== null, hasPasskey: first.has_passkey,
  };
}

export async function touchSession(db: Tx, id: string, now: Date): Promise<void> {
  await db.updateTable('session').set({ last_used_at: now }).where('id', '=', id).execute();
}

export async function markSecondFactor(db: Tx, id: string, now: Date): Promise<void> {
  await db.updateTable('session').set({ second_factor_at: now }).where('id', '=', id).execute();
}

/** The sessions that a person has open, the one used last first. */
export async function sessionsOf(db: Tx, personId: string, now: Date): Promise<SessionLine[]> {
  const rows = await db
    .selectFrom('session').select(['id', 'created_at', 'last_used_at', 'method', 'user_agent'])
    .where('person_id', '=', personId).where('expires_at', '>', now).orderBy('last_used_at', 'desc').orderBy('id').execute();
  return rows.map((row) => ({
    id: row.id, createdAt: row.created_at, lastUsedAt: row.last_used_at, userAgent: row.user_agent,
    method: row.method as SessionMethod, // the check constraint holds the list
  }));
}

export async function deleteSession(db: Tx, personId: string, sessionId: string): Promise<void> {
  if (!isUuid(sessionId)) return;
  await db.deleteFrom('session').where('person_id', '=', personId).where('id', '=', sessionId).execute();
}

/** Ends every session of a person but `kept`. */
export async function deleteSessions(db: Tx, personId: string, kept: string | null): Promise<number> {
  const ended = await db
    .deleteFrom('session').where('person_id', '=', personId).$if(kept !== null, (query) => query.where('id', '!=', kept ?? ''))
    .returning('id').execute();
  return ended.length;
}

/** Ends the session of a token and returns the provider's identity token kept with it, sealed; nothing where there was none. */
export async function deleteSessionOfToken(db: Tx, tokenHash: string): Promise<{ providerToken: string | null } | undefined> {
  const row = await db.deleteFrom('session').where('token_hash', '=', tokenHash).returning('provider_token').executeTakeFirst();
  return row && { providerToken: row.provider_token };
}
