import type { Tx } from '#platform/db/transaction.ts';

/** The key by which addresses become voters of a consultation; '' once it is forgotten. */
export async function voterKeyOf(db: Tx, { organisationId, id }: { organisationId: string; id: string }): Promise<string> {
  const row = await db.selectFrom('consultation').select('voter_key').where('organisation_id', '=', organisationId).where('id', '=', id).executeTakeFirst();
  return row?.voter_key ?? '';
}
