import type { Tx } from '#platform/db/transaction.ts';

export interface FileLink {
  organisationId: string;
  id: string;
  registrationId: string;
  contactRole: 'referent' | 'decision_maker';
  tokenHash: string;
  madeAt: Date;
  expiresAt: Date;
}

export async function insertFileLink(db: Tx, link: FileLink): Promise<void> {
  await db
    .insertInto('file_link')
    .values({
      organisation_id: link.organisationId, id: link.id, registration_id: link.registrationId, contact_role: link.contactRole,
      token_hash: link.tokenHash, made_at: link.madeAt, expires_at: link.expiresAt,
    })
    .execute();
}

/** The link that the transaction holds: row-level security shows no other. */
export async function heldLink(db: Tx): Promise<(Omit<FileLink, 'tokenHash' | 'madeAt'> & { revokedAt: Date | null; contactName: string }) | undefined> {
  const row = await db
    .selectFrom('file_link as l')
    .innerJoin('registration_contact as c', (join) =>
      join.onRef('c.organisation_id', '=', 'l.organisation_id').onRef('c.registration_id', '=', 'l.registration_id').onRef('c.role', '=', 'l.contact_role'))
    .select(['l.organisation_id', 'l.id', 'l.registration_id', 'l.contact_role', 'l.expires_at', 'l.revoked_at', 'c.name'])
    .executeTakeFirst();
  return row && {
    organisationId: row.organisation_id, id: row.id, registrationId: row.registration_id, expiresAt: row.expires_at, revokedAt: row.revoked_at,
    contactRole: row.contact_role as FileLink['contactRole'], contactName: row.name, // the check constraint holds the list
  };
}

/** Ends every link of a registration; returns how many were open. */
export async function revokeLinks(db: Tx, given: { organisationId: string; registrationId: string; at: Date; by: string | null }): Promise<number> {
  const result = await db
    .updateTable('file_link').set({ revoked_at: given.at, revoked_by: given.by })
    .where('organisation_id', '=', given.organisationId).where('registration_id', '=', given.registrationId).where('revoked_at', 'is', null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}
