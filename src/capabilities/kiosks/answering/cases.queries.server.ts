import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import type { DeskPlace, Idea, IdeaStatus, Moderation, TextKey } from './answer.ts';

/** The day at the place where a text was left. */
const receivedOn = sql<string>`to_char((t.received_at at time zone p.time_zone)::date, 'YYYY-MM-DD')`;
const moderation = sql<Moderation>`coalesce(c.moderation, 'waiting')`;

/** Texts of a body with where they stand; without a case they wait to be read. */
const ideas = (organisationId: string) => sql`
  from opinion_text t
  join collection_point p on p.organisation_id = t.organisation_id and p.id = t.point_id
  left join text_case c on c.organisation_id = t.organisation_id and c.text_id = t.id
  where t.organisation_id = ${organisationId}`;

const place = sql<DeskPlace>`case
  when ${moderation} = 'waiting' then 'moderate'
  when c.head_id <> t.id or c.moderation in ('refused', 'withdrawn') then 'ended'
  when c.answered_on is null and c.status <> 'done' and c.status <> 'not_retained' and (c.moderation = 'published' or t.ticket_hash is not null) then 'answer'
  when c.answered_on is null or c.status in ('done', 'not_retained') then 'ended'
  else 'follow' end`;

const columns = sql`t.id, t.kind, t.text, t.language, t.point_id as "pointId", coalesce(to_char(c.received_on, 'YYYY-MM-DD'), ${receivedOn}) as "receivedOn",
  t.ticket_hash is not null as ticketed, coalesce(c.clocked, true) as clocked, ${moderation} as moderation, c.shown, coalesce(c.masked, false) as masked, c.service_id as "serviceId",
  coalesce(c.status, 'received') as status, coalesce(c.head_id, t.id) as "headId", to_char(c.answered_on, 'YYYY-MM-DD') as "answeredOn",
  greatest(1, (select count(*)::int from text_case g where g.organisation_id = t.organisation_id and g.head_id = t.id and g.moderation <> 'withdrawn')) as size`;

export interface IdeaFilter {
  place: DeskPlace | null;
  /** An id, 'none' for those without, or null for all. */
  service: string | null;
  kind: 'comment' | 'idea' | null;
  status: IdeaStatus | null;
  /** Words that stand in the text. */
  words: string | null;
}

const filtered = ({ place: at, service, kind, status, words }: IdeaFilter) => sql`
  ${at === null ? sql`and coalesce(c.moderation, '') <> 'withdrawn'` : sql`and ${place} = ${at} and coalesce(c.moderation, '') <> 'withdrawn'`}
  ${service === null ? sql`` : service === 'none' ? sql`and c.service_id is null` : sql`and c.service_id = ${service}`}
  ${kind === null ? sql`` : sql`and t.kind = ${kind}`} ${status === null ? sql`` : sql`and coalesce(c.status, 'received') = ${status}`}
  ${words === null ? sql`` : sql`and t.text ilike ${`%${words.replaceAll(/[%_\\]/g, '\\$&')}%`}`}`;

/** The texts that a filter lets through: those to be dealt with, the longest waiting first; those ended, the last first. */
export async function ideasOf(db: Tx, organisationId: string, filter: IdeaFilter, { limit, offset }: { limit: number; offset: number }): Promise<Idea[]> {
  const order = filter.place === 'ended' || filter.place === null ? sql`t.received_at desc, t.id desc` : sql`t.received_at, t.id`;
  const { rows } = await sql<Idea>`select ${columns} ${ideas(organisationId)} ${filtered(filter)} order by ${order} limit ${limit} offset ${offset}`.execute(db);
  return rows;
}

export async function ideaOf(db: Tx, { organisationId, textId }: TextKey): Promise<Idea | undefined> {
  const { rows } = await sql<Idea>`select ${columns} ${ideas(organisationId)} and t.id = ${textId} and coalesce(c.moderation, '') <> 'withdrawn'`.execute(db);
  return rows[0];
}

/** Texts of a body by id, for what is done to many at once. */
export async function ideasById(db: Tx, organisationId: string, ids: readonly string[]): Promise<Idea[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Idea>`select ${columns} ${ideas(organisationId)} and t.id = any (${[...ids]}::uuid[]) and coalesce(c.moderation, '') <> 'withdrawn' order by t.received_at, t.id`.execute(db);
  return rows;
}

/** How many texts lie where, by service. */
export async function ideaCounts(db: Tx, organisationId: string, filter: IdeaFilter): Promise<{ place: DeskPlace; serviceId: string | null; n: number }[]> {
  const { rows } = await sql<{ place: DeskPlace; serviceId: string | null; n: number }>`
    select ${place} as place, c.service_id as "serviceId", count(*)::int as n ${ideas(organisationId)} ${filtered({ ...filter, place: null, service: null })} group by 1, 2`.execute(db);
  return rows;
}

/** By days of reception and of the first answer, since a day; what is refused, read inside only, or not promised an answer is left out. */
export async function answerDaysOf(db: Tx, organisationId: string, since: string): Promise<{ serviceId: string | null; receivedOn: string; answeredOn: string | null; count: number }[]> {
  const { rows } = await sql<{ serviceId: string | null; receivedOn: string; answeredOn: string | null; count: number }>`
    select c.service_id as "serviceId", ${receivedOn} as "receivedOn", to_char(c.answered_on, 'YYYY-MM-DD') as "answeredOn", count(*)::int as count ${ideas(organisationId)}
      and t.received_at >= ${since}::date and coalesce(c.clocked, true) and ${moderation} not in ('refused', 'withdrawn')
      and (c.answered_on is not null or ${place} in ('moderate', 'answer'))
    group by 1, 2, 3`.execute(db);
  return rows;
}

/** Those under one head, the head first. */
export async function groupOf(db: Tx, organisationId: string, headId: string): Promise<Idea[]> {
  const { rows } = await sql<Idea>`select ${columns} ${ideas(organisationId)} and c.head_id = ${headId} and c.moderation <> 'withdrawn' order by t.id <> ${headId}, t.received_at`.execute(db);
  return rows;
}

/** What has not ended and stands alone or heads others, the newest: where to look for the same idea. */
export async function openIdeas(db: Tx, organisationId: string, most: number): Promise<Idea[]> {
  const { rows } = await sql<Idea>`select ${columns} ${ideas(organisationId)} and coalesce(c.head_id, t.id) = t.id and ${moderation} in ('waiting', 'published', 'private') and coalesce(c.clocked, true)
    order by t.received_at desc limit ${most}`.execute(db);
  return rows;
}
