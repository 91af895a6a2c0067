import type { Tx } from '#platform/db/transaction.ts';

export async function insertLink(db: Tx, link: { token_hash: string; person_id: string; created_at: Date; expires_at: Date }): Promise<void> {
  await db.insertInto('sign_in_link').values(link).execute();
}

/** When the links of a person that have not served were made, the newest first. */
export async function linkTimes(db: Tx, personId: string, since: Date): Promise<Date[]> {
  const rows = await db
    .selectFrom('sign_in_link').select('created_at').where('person_id', '=', personId).where('created_at', '>', since).orderBy('created_at', 'desc').execute();
  return rows.map(({ created_at }) => created_at);
}

/** Takes a link that has not expired: whose it was. It serves nobody else, not even at the same moment. */
export async function takeLink(db: Tx, tokenHash: string, now: Date): Promise<string | undefined> {
  const row = await db.deleteFrom('sign_in_link').where('token_hash', '=', tokenHash).where('expires_at', '>', now).returning('person_id').executeTakeFirst();
  return row?.person_id;
}

/** Forgets challenges that have expired: they would not be taken anyway. */
export async function deleteExpiredChallenges(db: Tx, now: Date): Promise<void> {
  await db.deleteFrom('spent_challenge').where('expires_at', '<=', now).execute();
}

/** Notes that a challenge has served; false when it had already. */
export async function spendChallenge(db: Tx, hash: string, expiresAt: Date): Promise<boolean> {
  const row = await db.insertInto('spent_challenge').values({ hash, expires_at: expiresAt }).onConflict((c) => c.doNothing()).returning('hash').executeTakeFirst();
  return row !== undefined;
}
