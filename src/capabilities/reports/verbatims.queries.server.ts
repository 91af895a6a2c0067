import { sql } from 'kysely';
import type { Channel } from '#core/scoring/index.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** Words that stand behind the published score of a body, as they were kept. */
export interface KeptWords {
  channel: Channel;
  text: string;
  itemId: string | null;
  sentOn: string;
}

/** Notes on single answers in the version that was scored, and replies by mail that a person wrote; in order of time. */
export async function keptWords(db: Tx, key: { organisationId: string; editionId: string }): Promise<KeptWords[]> {
  const { rows } = await sql<KeptWords>`
    select a.channel, w.note as text, w.item_id as "itemId", to_char(v.contacted_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as "sentOn"
    from audit_cell c
    join audit a on a.organisation_id = c.organisation_id and a.id = c.audit_id
    join audit_version v on v.organisation_id = c.organisation_id and v.audit_id = c.audit_id and v.version = c.version
    join answer w on w.organisation_id = c.organisation_id and w.audit_id = c.audit_id and w.version = c.version
    where c.organisation_id = ${key.organisationId} and c.edition_id = ${key.editionId} and w.note is not null
    union all
    select a.channel, m.body, null, to_char(m.received_at at time zone 'Europe/Paris', 'YYYY-MM-DD')
    from audit_cell c
    join audit a on a.organisation_id = c.organisation_id and a.id = c.audit_id
    join mission_mail m on m.organisation_id = a.organisation_id and m.mission_id = a.mission_id
    where c.organisation_id = ${key.organisationId} and c.edition_id = ${key.editionId} and coalesce(m.decided_kind, m.kind) = 'human'
    order by 4, 3, 2`.execute(db);
  return rows;
}
