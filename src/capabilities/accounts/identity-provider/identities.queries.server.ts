import type { Tx } from '#platform/db/transaction.ts';

export async function personOfSubject(db: Tx, identity: { issuer: string; subject: string }, now: Date): Promise<string | undefined> {
  const row = await db
    .updateTable('external_identity').set({ last_used_at: now })
    .where('issuer', '=', identity.issuer).where('subject', '=', identity.subject).returning('person_id').executeTakeFirst();
  return row?.person_id;
}

/** Links an identity to a person; false when another identity of that provider is linked to them. */
export async function insertIdentity(db: Tx, identity: { issuer: string; subject: string; personId: string }, now: Date): Promise<boolean> {
  const row = await db
    .insertInto('external_identity')
    .values({ issuer: identity.issuer, subject: identity.subject, person_id: identity.personId, linked_at: now, last_used_at: now })
    .onConflict((conflict) => conflict.doNothing()).returning('subject').executeTakeFirst();
  return row !== undefined;
}

/** Since when a person's account is linked to a provider, and when it last served. */
export async function identitiesOf(db: Tx, personId: string): Promise<{ issuer: string; linkedAt: Date; lastUsedAt: Date }[]> {
  const rows = await db.selectFrom('external_identity').select(['issuer', 'linked_at', 'last_used_at']).where('person_id', '=', personId).orderBy('linked_at').execute();
  return rows.map((row) => ({ issuer: row.issuer, linkedAt: row.linked_at, lastUsedAt: row.last_used_at }));
}

export async function deleteIdentities(db: Tx, personId: string): Promise<number> {
  const rows = await db.deleteFrom('external_identity').where('person_id', '=', personId).returning('subject').execute();
  return rows.length;
}
