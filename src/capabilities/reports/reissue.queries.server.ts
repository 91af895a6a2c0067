import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';

/** The documents that were issued of a body in an edition, each once, by kind and language. */
export async function issuedDocuments(db: Tx, key: { organisationId: string; editionId: string }): Promise<{ kind: string; locale: string }[]> {
  return db
    .selectFrom('report').select(['kind', 'locale']).distinct()
    .where('organisation_id', '=', key.organisationId).where('edition_id', '=', key.editionId)
    .orderBy('kind').orderBy('locale')
    .execute();
}

/** The latest issue of the document that an older code names; undefined when that is the latest itself. */
export async function replacedBy(db: Tx, code: string): Promise<{ code: string; issuedAt: Date } | undefined> {
  const { rows } = await sql<{ code: string; issuedAt: Date }>`select verification_code as code, created_at as "issuedAt" from parvis_newer_document(${code})`.execute(db);
  return rows[0];
}
