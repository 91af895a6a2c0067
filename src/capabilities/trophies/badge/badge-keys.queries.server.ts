import { sql } from 'kysely';
import type { JWK } from 'jose';
import type { Tx } from '#platform/db/transaction.ts';

/** The public halves, the oldest first; for everybody. */
export async function publicBadgeKeys(db: Tx): Promise<JWK[]> {
  const { rows } = await sql<{ public_key: JWK }>`select public_key from parvis_badge_keys()`.execute(db);
  return rows.map(({ public_key: key }) => key);
}

/** The newest key with its sealed half; for the office. */
export async function currentBadgeKey(db: Tx): Promise<{ id: string; sealed: string } | undefined> {
  return db.selectFrom('badge_key').select(['id', 'sealed']).orderBy('made_at', 'desc').orderBy('id').limit(1).executeTakeFirst();
}

export async function insertBadgeKey(db: Tx, key: { id: string; publicKey: JWK; sealed: string; at: Date }): Promise<void> {
  await db.insertInto('badge_key').values({ id: key.id, public_key: JSON.stringify(key.publicKey), sealed: key.sealed, made_at: key.at }).execute();
}
