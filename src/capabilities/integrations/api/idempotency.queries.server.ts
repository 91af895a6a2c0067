import type { Tx } from '#platform/db/transaction.ts';

interface Place {
  keyId: string;
  name: string;
}

/** Takes the place of an answer to come; false when it is taken, after whoever is there has ended. */
export async function reserveAnswer(db: Tx, { keyId, name }: Place, digest: string, at: Date): Promise<boolean> {
  const taken = await db
    .insertInto('api_idempotency').values({ key_id: keyId, idempotency_key: name, request_digest: digest, made_at: at })
    .onConflict((conflict) => conflict.constraint('api_idempotency_pkey').doNothing()).returning('key_id').executeTakeFirst();
  return taken !== undefined;
}

export async function keepAnswer(db: Tx, { keyId, name }: Place, kept: { status: number; answer: string }): Promise<void> {
  await db.updateTable('api_idempotency').set(kept).where('key_id', '=', keyId).where('idempotency_key', '=', name).execute();
}

export async function keptAnswer(db: Tx, { keyId, name }: Place): Promise<{ digest: string; status: number | null; answer: string | null } | undefined> {
  return db
    .selectFrom('api_idempotency').select(['request_digest as digest', 'status', 'answer'])
    .where('key_id', '=', keyId).where('idempotency_key', '=', name).executeTakeFirst();
}

/** Forgets what was answered before a moment. */
export async function forgetAnswers(db: Tx, before: Date): Promise<void> {
  await db.deleteFrom('api_idempotency').where('made_at', '<', before).execute();
}
