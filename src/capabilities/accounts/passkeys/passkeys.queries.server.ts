import type { Tx } from '#platform/db/transaction.ts';

export interface PasskeyLine {
  id: string;
  name: string;
  createdAt: Date;
  lastUsedAt: Date | null;
}

/** What verifying a signature needs; key and id in base64url. */
export interface PasskeyKey {
  id: string;
  personId: string;
  credentialId: string;
  publicKey: string;
  counter: number;
  transports: string[];
}

export async function passkeysOf(db: Tx, personId: string): Promise<PasskeyLine[]> {
  const rows = await db.selectFrom('passkey').select(['id', 'name', 'created_at', 'last_used_at']).where('person_id', '=', personId).orderBy('created_at').execute();
  return rows.map((row) => ({ id: row.id, name: row.name, createdAt: row.created_at, lastUsedAt: row.last_used_at }));
}

/** The credentials of a person, for the browser to choose from. */
export async function credentialsOf(db: Tx, personId: string): Promise<{ id: string; transports: string[] }[]> {
  return db.selectFrom('passkey').select(['credential_id as id', 'transports']).where('person_id', '=', personId).orderBy('created_at').execute();
}

/** The key of a credential, locked: its counter is compared and moved on by one request at a time. */
export async function lockPasskey(db: Tx, credentialId: string): Promise<PasskeyKey | undefined> {
  const row = await db
    .selectFrom('passkey').select(['id', 'person_id', 'credential_id', 'public_key', 'counter', 'transports'])
    .where('credential_id', '=', credentialId).forUpdate().executeTakeFirst();
  return row && { id: row.id, personId: row.person_id, credentialId: row.credential_id, publicKey: row.public_key, counter: row.counter, transports: row.transports };
}

export async function insertPasskey(db: Tx, passkey: {
  id: string; person_id: string; credential_id: string; public_key: string; counter: number; transports: string[]; name: string; created_at: Date;
}): Promise<void> {
  await db.insertInto('passkey').values(passkey).execute();
}

export async function notePasskeyUse(db: Tx, id: string, use: { counter: number; now: Date }): Promise<void> {
  await db.updateTable('passkey').set({ counter: use.counter, last_used_at: use.now }).where('id', '=', id).execute();
}

/** Removes a passkey of a person; its name, or nothing when they have no such key. */
export async function deletePasskey(db: Tx, personId: string, id: string): Promise<string | undefined> {
  const row = await db.deleteFrom('passkey').where('person_id', '=', personId).where('id', '=', id).returning('name').executeTakeFirst();
  return row?.name;
}

export async function deletePasskeys(db: Tx, personId: string): Promise<void> {
  await db.deleteFrom('passkey').where('person_id', '=', personId).execute();
}
