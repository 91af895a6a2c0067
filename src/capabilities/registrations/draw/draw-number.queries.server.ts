import type { Tx } from '#platform/db/transaction.ts';

/** Number of a registration in the draw of its edition; null while the list is not frozen, or where it is not on it. */
export async function drawNumberOf(db: Tx, key: { organisationId: string; registrationId: string }): Promise<string | null> {
  const row = await db
    .selectFrom('draw_candidate').select('number')
    .where('organisation_id', '=', key.organisationId).where('registration_id', '=', key.registrationId).executeTakeFirst();
  return row?.number ?? null;
}
