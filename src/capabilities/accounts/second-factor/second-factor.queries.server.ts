import type { Tx } from '#platform/db/transaction.ts';

export interface AuthenticatorRow {
  secretSealed: string | null;
  pendingSealed: string | null;
  /** The session whose page shows the pending secret, and since when. */
  pendingSession: string | null;
  pendingSince: Date | null;
  confirmedAt: Date | null;
  lastStep: number;
}

/** The application of a person, locked: two requests with the same code do not both pass. */
export async function lockAuthenticator(db: Tx, personId: string): Promise<AuthenticatorRow | undefined> {
  const row = await db
    .selectFrom('authenticator').select(['secret_sealed', 'pending_sealed', 'pending_session', 'pending_since', 'confirmed_at', 'last_step']).where('person_id', '=', personId).forUpdate().executeTakeFirst();
  return row && {
    secretSealed: row.secret_sealed, pendingSealed: row.pending_sealed, pendingSession: row.pending_session, pendingSince: row.pending_since,
    confirmedAt: row.confirmed_at, lastStep: row.last_step,
  };
}

/** Keeps the secret that is shown and not yet confirmed; the one in use stays in use. */
export async function savePendingSecret(db: Tx, personId: string, pending: { sealed: string; sessionId: string; now: Date }): Promise<void> {
  const row = { pending_sealed: pending.sealed, pending_session: pending.sessionId, pending_since: pending.now };
  await db
    .insertInto('authenticator').values({ person_id: personId, ...row })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row)).execute();
}

export async function confirmSecret(db: Tx, personId: string, confirmed: { sealed: string; step: number; now: Date }): Promise<void> {
  await db
    .updateTable('authenticator').set({ secret_sealed: confirmed.sealed, pending_sealed: null, pending_session: null, pending_since: null, confirmed_at: confirmed.now, last_step: confirmed.step })
    .where('person_id', '=', personId).execute();
}

export async function saveLastStep(db: Tx, personId: string, step: number): Promise<void> {
  await db.updateTable('authenticator').set({ last_step: step }).where('person_id', '=', personId).execute();
}

export async function deleteAuthenticator(db: Tx, personId: string): Promise<void> {
  await db.deleteFrom('authenticator').where('person_id', '=', personId).execute();
  await db.deleteFrom('recovery_code').where('person_id', '=', personId).execute();
}

export async function replaceRecoveryCodes(db: Tx, personId: string, hashes: string[]): Promise<void> {
  await db.deleteFrom('recovery_code').where('person_id', '=', personId).execute();
  await db.insertInto('recovery_code').values(hashes.map((code_hash) => ({ person_id: personId, code_hash }))).execute();
}

/** Uses a recovery code; false when it is none, or has served. */
export async function useRecoveryCode(db: Tx, personId: string, hash: string, now: Date): Promise<boolean> {
  const row = await db
    .updateTable('recovery_code').set({ used_at: now })
    .where('person_id', '=', personId).where('code_hash', '=', hash).where('used_at', 'is', null).returning('code_hash').executeTakeFirst();
  return row !== undefined;
}

export interface SecondFactorFacts {
  /** Since when an application shows codes; null without one. */
  codesSince: Date | null;
  recoveryCodesLeft: number;
  passkeys: number;
}

export async function secondFactorFacts(db: Tx, personId: string): Promise<SecondFactorFacts> {
  const row = await db
    .selectNoFrom((eb) => [
      eb.selectFrom('authenticator').select('confirmed_at').where('person_id', '=', personId).as('codesSince'),
      eb.selectFrom('recovery_code').select((c) => c.fn.countAll<number>().as('n')).where('person_id', '=', personId).where('used_at', 'is', null).as('left'),
      eb.selectFrom('passkey').select((c) => c.fn.countAll<number>().as('n')).where('person_id', '=', personId).as('passkeys'),
    ]).executeTakeFirstOrThrow();
  return { codesSince: row.codesSince, recoveryCodesLeft: row.left ?? 0, passkeys: row.passkeys ?? 0 };
}
