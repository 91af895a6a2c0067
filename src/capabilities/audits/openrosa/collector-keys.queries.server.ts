import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';

/** Whom a collection address belongs to, while that person is an evaluator; for the scope `auth`. */
export async function ownerOfKey(db: Tx, tokenHash: string): Promise<{ id: string; name: string; email: string } | undefined> {
  return db
    .selectFrom('collector_key as k')
    .innerJoin('person as p', 'p.id', 'k.person_id')
    .innerJoin('role_grant as g', (join) => join.onRef('g.person_id', '=', 'k.person_id').on('g.role', '=', 'evaluator').on('g.revoked_at', 'is', null))
    .select(['p.id', 'p.name', 'p.email'])
    .where('k.token_hash', '=', tokenHash)
    .executeTakeFirst();
}

export async function keyOf(db: Tx, personId: string): Promise<{ created_at: Date } | undefined> {
  return db.selectFrom('collector_key').select('created_at').where('person_id', '=', personId).executeTakeFirst();
}

/** Puts a new key in the place of the former one. */
export async function replaceKey(db: Tx, personId: string, key: { tokenHash: string; now: Date } | null): Promise<void> {
  await db.deleteFrom('collector_key').where('person_id', '=', personId).execute();
  if (key) await db.insertInto('collector_key').values({ person_id: personId, token_hash: key.tokenHash, created_at: key.now }).execute();
}

/** Row-level security shows this transaction what it shows that evaluator, and nothing else. */
export async function takeSight(db: Tx, personId: string): Promise<void> {
  await sql`select set_config('parvis.scope', 'evaluator', true), set_config('parvis.person', ${personId}, true)`.execute(db);
}
