import type { GridItem } from '#capabilities/grids/index.ts';
import type { Tx } from '#platform/db/transaction.ts';

interface GridKey {
  editionId: string;
  version: string;
  channel: string;
}

/** The questions of a channel in a version of the grid that audits were begun on; undefined when none was. */
export async function keptItems(db: Tx, key: GridKey): Promise<readonly GridItem[] | undefined> {
  const row = await db
    .selectFrom('kept_grid').select('items')
    .where('edition_id', '=', key.editionId).where('version', '=', key.version).where('channel', '=', key.channel)
    .executeTakeFirst();
  return row && (row.items as readonly GridItem[]); // only insertKeptGrid writes it, from a grid that was checked
}

export async function insertKeptGrid(db: Tx, grid: GridKey & { items: readonly GridItem[]; now: Date }): Promise<void> {
  await db
    .insertInto('kept_grid')
    .values({ edition_id: grid.editionId, version: grid.version, channel: grid.channel, items: JSON.stringify(grid.items), kept_at: grid.now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
