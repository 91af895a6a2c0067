import type { Tx } from '#platform/db/transaction.ts';

/** Who made the contact: the author of the first version, whoever corrected it later. Null for what was imported. */
export async function carrierOf(db: Tx, organisationId: string, auditId: string): Promise<string | null> {
  const row = await db
    .selectFrom('audit_author').select('author_id')
    .where('organisation_id', '=', organisationId).where('audit_id', '=', auditId)
    .orderBy('version').limit(1).executeTakeFirst();
  return row?.author_id ?? null;
}

/** Who made the contact of each audit of an edition, where somebody did: the author of its first version. */
export async function carriersOf(db: Tx, editionId: string): Promise<{ organisationId: string; auditId: string; carrierId: string }[]> {
  return db
    .selectFrom('audit_author as w')
    .innerJoin('audit as a', (join) => join.onRef('a.organisation_id', '=', 'w.organisation_id').onRef('a.id', '=', 'w.audit_id'))
    .select(['w.organisation_id as organisationId', 'w.audit_id as auditId', 'w.author_id as carrierId'])
    .where('a.edition_id', '=', editionId).where('w.version', '=', 1)
    .orderBy('w.organisation_id').orderBy('w.audit_id').execute();
}
