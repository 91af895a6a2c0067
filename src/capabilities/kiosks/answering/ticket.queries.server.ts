import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import type { IdeaStatus, Moderation, TextKey } from './answer.ts';

export interface TicketText extends TextKey {
  text: string;
  language: string;
  leftAt: Date;
  moderation: Moderation;
  status: IdeaStatus;
  headId: string;
  reason: string | null;
  helped: boolean | null;
  voices: number;
}

/** The text under the digest of a code. A visitor sees it, and nothing else, until the end of the transaction: row-level security asks for the digest. */
export async function textOfTicket(db: Tx, hash: string): Promise<TicketText | undefined> {
  await sql`select set_config('parvis.ticket', ${hash}, true)`.execute(db);
  const { rows } = await sql<TicketText>`
    select t.organisation_id as "organisationId", t.id as "textId", t.text, t.language, t.given_at as "leftAt", coalesce(c.moderation, 'waiting') as moderation, coalesce(c.status, 'received') as status,
      coalesce(c.head_id, t.id) as "headId", h.helped, coalesce(c.voices, 1) as voices,
      case when c.moderation = 'refused' then (select s.details ->> 'reason' from text_step s where s.organisation_id = t.organisation_id and s.text_id = t.id and s.kind = 'refused' order by s.made_at desc limit 1) end as reason
    from opinion_text t
    left join text_case c on c.organisation_id = t.organisation_id and c.text_id = t.id
    left join text_helped h on h.organisation_id = t.organisation_id and h.text_id = t.id
    where t.ticket_hash = ${hash} and coalesce(c.moderation, '') <> 'withdrawn' order by t.received_at limit 1`.execute(db);
  return rows[0];
}

export async function noteHelped(db: Tx, { organisationId, textId }: TextKey, helped: boolean, at: Date): Promise<void> {
  await db.insertInto('text_helped').values({ organisation_id: organisationId, text_id: textId, helped, said_at: at }).onConflict((conflict) => conflict.columns(['organisation_id', 'text_id']).doNothing()).execute();
}
