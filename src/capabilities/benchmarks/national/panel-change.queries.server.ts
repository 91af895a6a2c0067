import type { Tx } from '#platform/db/transaction.ts';
import type { PanelChange } from './panel-change.ts';

export async function replacePanelChange(db: Tx, editionId: string, found: PanelChange | null): Promise<void> {
  await db.deleteFrom('panel_change').where('edition_id', '=', editionId).execute();
  if (!found) return;
  const { before, ...rest } = found;
  await db.insertInto('panel_change').values({ ...rest, edition_id: editionId, before_id: before }).execute();
}

/** The change of those measured twice, in an edition that the reader may see; null where none is published. */
export async function panelChangeOf(db: Tx, editionId: string): Promise<PanelChange | null> {
  const row = await db
    .selectFrom('panel_change').select(['before_id', 'stayed', 'entered', 'gone', 'change', 'deviation'])
    .where('edition_id', '=', editionId).executeTakeFirst();
  if (!row) return null;
  const { before_id: before, ...rest } = row;
  return { before, ...rest };
}
