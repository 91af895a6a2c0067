import { sql } from 'kysely';
import type { CustodyLink } from '#core/custody/chain.ts';
import type { Tx } from '#platform/db/transaction.ts';

interface Owner {
  organisationId: string;
  editionId: string;
}

/** Takes turns on a chain until the end of the transaction, and reads its last link; null before the first. */
export async function lockHead(db: Tx, { organisationId, editionId }: Owner): Promise<{ number: number; digest: string } | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`custody ${organisationId} ${editionId}`}, 0))`.execute(db);
  const { rows } = await sql<{ number: number | null; digest: string | null }>`select number, digest from parvis_custody_head(${organisationId}::uuid, ${editionId})`.execute(db);
  const [head] = rows;
  return head?.number && head.digest ? { number: head.number, digest: head.digest } : null;
}

export async function insertLink(db: Tx, { organisationId, editionId }: Owner, link: CustodyLink): Promise<void> {
  await db.insertInto('custody_link').values({ organisation_id: organisationId, edition_id: editionId, ...link }).execute();
}

/** The whole chain of a body in an edition, in order. */
export async function linksOf(db: Tx, { organisationId, editionId }: Owner): Promise<CustodyLink[]> {
  return db
    .selectFrom('custody_link').select(['number', 'fact', 'previous', 'digest'])
    .where('organisation_id', '=', organisationId).where('edition_id', '=', editionId)
    .orderBy('number')
    .execute();
}
