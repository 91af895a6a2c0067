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

export async function insertLinks(db: Tx, { organisationId, editionId }: Owner, links: readonly CustodyLink[]): Promise<void> {
  if (links.length === 0) return;
  await db.insertInto('custody_link').values(links.map((link) => ({ organisation_id: organisationId, edition_id: editionId, ...link }))).execute();
}

/** The whole chain of a body in an edition, in order. */
export async function linksOf(db: Tx, { organisationId, editionId }: Owner): Promise<CustodyLink[]> {
  return db
    .selectFrom('custody_link').select(['number', 'fact', 'previous', 'digest'])
    .where('organisation_id', '=', organisationId).where('edition_id', '=', editionId)
    .orderBy('number')
    .execute();
}

/** How many versions of a body's audits no link of its chain names: they came before the chain held their kind. */
export async function versionsOutside(db: Tx, { organisationId, editionId }: Owner): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from audit_version v join audit a on a.organisation_id = v.organisation_id and a.id = v.audit_id
    where a.organisation_id = ${organisationId}::uuid and a.edition_id = ${editionId}
      and not exists (select from custody_link l where l.organisation_id = a.organisation_id and l.edition_id = a.edition_id
        and (l.fact::jsonb ->> 'content') = v.content_hash
        and coalesce(l.fact::jsonb ->> 'audit', l.fact::jsonb ->> 'id') = v.audit_id::text)`.execute(db);
  return rows[0]?.count ?? 0;
}
