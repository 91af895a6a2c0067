import { sql } from 'kysely';
import { addDays, type IsoDate } from '#core/calendar/date.ts';
import type { DatedText } from '#core/listening/figures/waves.ts';
import type { Polarity } from '#core/listening/mention.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { mayBeShown } from '../entry/held.queries.server.ts';

/** Where a slice of mentions ended. */
export interface AfterMention {
  day: IsoDate;
  id: string;
}

/**
 * Texts of a body in the order of their days, to be searched for waves: authors are comparable within a quarter, in which a wave lies. Those held back are compared too, since
 * their ratings count; nobody is shown a word of what is compared.
 */
export async function textsAfter(db: Tx, organisationId: string, from: IsoDate, after: AfterMention | null, most: number): Promise<(DatedText & AfterMention)[]> {
  const { rows } = await sql<{ id: string; said_on: string; said_at: Date; body: string; author: string | null; author_period: string | null }>`
    select id, said_on, said_at, body, author, author_period from mention
    where organisation_id = ${organisationId} and said_on >= ${from} and not repeated ${after ? sql`and (said_on, id) > (${after.day}, ${after.id})` : sql``} order by said_on, id limit ${most}`.execute(db);
  return rows.map(({ id, said_on, said_at, body, author, author_period }) => ({ id, day: said_on, text: body, at: said_at.getTime(), author: author && `${author_period} ${author}` }));
}

/** Sentences of some mentions, with what they say. */
export interface ReadMention extends AfterMention {
  body: string;
  findings: { from: number; to: number; criterion: string | null; polarity: Polarity }[];
}

/** Mentions with what counts of their sentences, a slice at a time: their words are shown, so that none is held back. */
export async function readMentionsAfter(db: Tx, organisationId: string, from: IsoDate, after: AfterMention | null, most: number): Promise<ReadMention[]> {
  const { rows } = await sql<{ id: string; said_on: string; body: string; findings: ReadMention['findings'] | null }>`
    select m.id, m.said_on, m.body, s.findings from (
      select id, said_on, body from mention where organisation_id = ${organisationId} and said_on >= ${from} and not repeated and ${mayBeShown('mention')} ${after ? sql`and (said_on, id) > (${after.day}, ${after.id})` : sql``}
      order by said_on, id limit ${most}) m
    cross join lateral (
      select json_agg(json_build_object('from', f.place_from, 'to', f.place_to, 'criterion', f.criterion, 'polarity', f.polarity)) as findings from mention_finding f
      where f.organisation_id = ${organisationId} and f.mention_id = m.id and f.in_force and (not f.doubtful or f.corrected) offset 0) s
    order by m.said_on, m.id`.execute(db);
  return rows.map(({ id, said_on, body, findings }) => ({ id, day: said_on, body, findings: findings ?? [] }));
}

/** The mentions that sources brought in some weeks, each by its Monday. */
export async function mentionsOfWeeks(db: Tx, organisationId: string, weeks: readonly { week: IsoDate; sourceId: string }[]): Promise<AfterMention[]> {
  const found: AfterMention[] = [];
  for (const { week, sourceId } of weeks) {
    const rows = await db.selectFrom('mention').select(['id', 'said_on']).where('organisation_id', '=', organisationId).where('source_id', '=', sourceId)
      .where('said_on', '>=', week).where('said_on', '<=', addDays(week, 6)).where('repeated', '=', false).execute();
    found.push(...rows.map(({ id, said_on }) => ({ id, day: said_on })));
  }
  return found;
}
