import { sql } from 'kysely';
import type { Role } from '#platform/context.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { keyMakers, type ApiScope } from './api-key.ts';

export interface KeyLine {
  id: string;
  name: string;
  prefix: string;
  scopes: string[];
  madeBy: string;
  madeAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
}

/** A key that opens something now, with the person it acts for. */
export interface KeyInForce {
  id: string;
  prefix: string;
  name: string;
  organisationId: string | null;
  scopes: ApiScope[];
  expiresAt: Date;
  lastUsedAt: Date | null;
  person: { id: string; name: string; email: string; role: Role };
}

export async function insertKey(
  db: Tx,
  key: { id: string; organisationId: string | null; name: string; prefix: string; tokenHash: string; scopes: readonly string[]; madeBy: string; madeAt: Date; expiresAt: Date },
): Promise<void> {
  await db.insertInto('api_key').values({
    id: key.id, organisation_id: key.organisationId, name: key.name, prefix: key.prefix, token_hash: key.tokenHash, scopes: [...key.scopes],
    made_by: key.madeBy, made_at: key.madeAt, expires_at: key.expiresAt,
  }).execute();
}

/** The keys of a body, or of the office, the newest first. */
export async function keysOf(db: Tx, organisationId: string | null): Promise<KeyLine[]> {
  return db
    .selectFrom('api_key as k').leftJoin('person as p', 'p.id', 'k.made_by')
    .select(['k.id', 'k.name', 'k.prefix', 'k.scopes', sql<string>`coalesce(p.name, '')`.as('madeBy'), 'k.made_at as madeAt', 'k.expires_at as expiresAt', 'k.last_used_at as lastUsedAt', 'k.revoked_at as revokedAt'])
    .where('k.organisation_id', organisationId === null ? 'is' : '=', organisationId)
    .orderBy('k.id', 'desc').limit(100).execute();
}

export async function countKeysInForce(db: Tx, organisationId: string | null, now: Date): Promise<number> {
  const row = await db
    .selectFrom('api_key').select((eb) => eb.fn.countAll<number>().as('count'))
    .where('organisation_id', organisationId === null ? 'is' : '=', organisationId)
    .where('revoked_at', 'is', null).where('expires_at', '>', now).executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Whose key bears this digest, while it is in force and its maker still holds the role that makes such keys; for the scope `auth`. */
export async function keyByHash(db: Tx, tokenHash: string, now: Date): Promise<KeyInForce | undefined> {
  const row = await db
    .selectFrom('api_key as k')
    .innerJoin('person as p', 'p.id', 'k.made_by')
    .innerJoin('role_grant as g', (join) => join.onRef('g.person_id', '=', 'k.made_by').on('g.revoked_at', 'is', null)
      .on(sql<boolean>`g.organisation_id is not distinct from k.organisation_id`)
      .on((eb) => eb.or([eb.and([eb('k.organisation_id', 'is', null), eb('g.role', 'in', keyMakers.office)]), eb.and([eb('k.organisation_id', 'is not', null), eb('g.role', 'in', keyMakers.body)])])))
    .select(['k.id', 'k.prefix', 'k.name', 'k.organisation_id', 'k.scopes', 'k.expires_at', 'k.last_used_at', 'p.id as person', 'p.name as person_name', 'p.email', 'g.role'])
    .where('k.token_hash', '=', tokenHash).where('k.revoked_at', 'is', null).where('k.expires_at', '>', now)
    .limit(1).executeTakeFirst();
  return row && {
    id: row.id, prefix: row.prefix, name: row.name, organisationId: row.organisation_id, scopes: row.scopes as ApiScope[], // written by insertKey only
    expiresAt: row.expires_at, lastUsedAt: row.last_used_at, person: { id: row.person, name: row.person_name, email: row.email, role: row.role as Role }, // one of keyMakers
  };
}

export async function noteUse(db: Tx, keyId: string, at: Date): Promise<void> {
  await db.updateTable('api_key').set({ last_used_at: at }).where('id', '=', keyId).execute();
}

/** Ends a key of a body, or of the office; false when there is none in force by that id. */
export async function endKey(db: Tx, key: { id: string; organisationId: string | null }, at: Date): Promise<boolean> {
  const ended = await db
    .updateTable('api_key').set({ revoked_at: at })
    .where('id', '=', key.id).where('organisation_id', key.organisationId === null ? 'is' : '=', key.organisationId).where('revoked_at', 'is', null)
    .returning('id').executeTakeFirst();
  return ended !== undefined;
}
