import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';

/** What did not add up in what a device sent, of all the lives of its storage. */
export interface Irregularities {
  /** Places of its sequence that never came, while later ones did. */
  missing: number;
  /** Batches that did not follow on from the ones before. */
  breaks: number;
  /** Opinions kept and not counted: other content under the same id or place, or an answer to no known question. */
  aside: number;
}

export const noIrregularities: Irregularities = { missing: 0, breaks: 0, aside: 0 };

/** By device, of one body or of all that the reader may see; a device without any has no entry. */
export async function irregularitiesOf(db: Tx, organisationId?: string): Promise<Map<string, Irregularities>> {
  const own = organisationId ? sql`and organisation_id = ${organisationId}` : sql``;
  const { rows } = await sql<Irregularities & { kioskId: string }>`
    select kiosk_id as "kioskId", sum(missing)::int as missing, sum(breaks)::int as breaks, sum(aside)::int as aside from (
      select kiosk_id, highest - contiguous - coalesce((select sum(upper(r) - lower(r)) from unnest(beyond) r), 0) as missing, chain_breaks as breaks, 0 as aside
      from kiosk_epoch where (highest > contiguous or chain_breaks > 0) ${own}
      union all
      select kiosk_id, 0, 0, 1 from opinion_quarantine where kiosk_id is not null ${own}
    ) found group by kiosk_id`.execute(db);
  return new Map(rows.map(({ kioskId, ...found }) => [kioskId, found]));
}
