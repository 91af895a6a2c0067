import { sql } from 'kysely';
import type { IsoDate } from '#core/calendar/date.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { mayBeShown } from '../entry/held.queries.server.ts';

/** Mentions of one day and source, those of a burst or wave apart. Values are 0 to 100. */
export interface MentionDay {
  day: IsoDate;
  sourceId: string;
  flagged: boolean;
  mentions: number;
  /** Those that judge: with a rating, or with a sentence that is for or against. */
  n: number;
  total: number;
  squares: number;
  satisfied: number;
}

export interface CriterionDay {
  day: IsoDate;
  criterion: string;
  flagged: boolean;
  satisfied: number;
  dissatisfied: number;
  neutral: number;
}

/** What counts of what a sentence says: a finding far from every limit, or one by a person. */
const counts = sql`(not f.doubtful or f.corrected)`;

/**
 * The mentions of a body since a day, as days: the rating where the source has one, else the share of what is for among what is for or against. A repeat of the same
 * author counts with its first.
 */
export async function mentionDaysOf(db: Tx, organisationId: string, from: IsoDate): Promise<MentionDay[]> {
  const { rows } = await sql<{ day: string; source_id: string; flagged: boolean; mentions: string; n: string; total: number; squares: number; satisfied: string }>`
    with judged as materialized (
      select f.mention_id, avg(case when f.polarity > 0 then 100.0 else 0 end)::float8 as value from mention_finding f
      where f.organisation_id = ${organisationId} and f.said_on >= ${from} and f.in_force and f.polarity <> 0 and ${counts} group by f.mention_id),
    flagged as materialized (select distinct mention_id from mention_flag where organisation_id = ${organisationId}),
    valued as (
      select m.said_on, m.source_id, g.mention_id is not null as flagged, coalesce(100 * m.rating::float8, j.value) as value from mention m
      left join judged j on j.mention_id = m.id left join flagged g on g.mention_id = m.id
      where m.organisation_id = ${organisationId} and m.said_on >= ${from} and not m.repeated)
    select said_on as day, source_id, flagged, count(*) as mentions, count(value) as n, coalesce(sum(value), 0) as total, coalesce(sum(value * value), 0) as squares, count(*) filter (where value > 50) as satisfied
    from valued group by 1, 2, 3 order by 1, 2, 3`.execute(db);
  return rows.map((row) => ({
    day: row.day, sourceId: row.source_id, flagged: row.flagged, mentions: Number(row.mentions), n: Number(row.n), total: row.total, squares: row.squares, satisfied: Number(row.satisfied),
  }));
}

/** What is said of each criterion, as days: a mention that speaks of one in several sentences counts once, by their balance. */
export async function criterionDaysOf(db: Tx, organisationId: string, from: IsoDate): Promise<CriterionDay[]> {
  const { rows } = await sql<{ day: string; criterion: string; flagged: boolean; satisfied: string; dissatisfied: string; neutral: string }>`
    with flagged as materialized (select distinct mention_id from mention_flag where organisation_id = ${organisationId}),
    repeats as materialized (select id from mention where organisation_id = ${organisationId} and said_on >= ${from} and repeated),
    said as (
      select f.said_on, f.criterion, f.mention_id, sum(f.polarity) as balance from mention_finding f
      where f.organisation_id = ${organisationId} and f.said_on >= ${from} and f.in_force and f.criterion is not null and ${counts} group by 1, 2, 3)
    select s.said_on as day, s.criterion, g.mention_id is not null as flagged, count(*) filter (where s.balance > 0) as satisfied, count(*) filter (where s.balance < 0) as dissatisfied, count(*) filter (where s.balance = 0) as neutral
    from said s left join flagged g on g.mention_id = s.mention_id left join repeats r on r.id = s.mention_id where r.id is null group by 1, 2, 3 order by 1, 2, 3`.execute(db);
  return rows.map(({ satisfied, dissatisfied, neutral, ...row }) => ({ ...row, satisfied: Number(satisfied), dissatisfied: Number(dissatisfied), neutral: Number(neutral) }));
}

export interface Waiting {
  /** Findings near a limit that somebody may look at and nobody has, by criterion ('' where they are of none). */
  doubtful: Map<string, number>;
  repeated: number;
  /** Mentions in a language that the model does not read. */
  unread: number;
}

export async function waitingOf(db: Tx, organisationId: string, from: IsoDate): Promise<Waiting> {
  const doubts = await db.selectFrom('mention_finding as f').innerJoin('mention as m', (join) => join.onRef('m.organisation_id', '=', 'f.organisation_id').onRef('m.id', '=', 'f.mention_id'))
    .select(({ fn }) => ['f.criterion', fn.countAll<string>().as('n')]).where('f.organisation_id', '=', organisationId).where('f.said_on', '>=', from)
    .where('f.in_force', '=', true).where('f.doubtful', '=', true).where('f.corrected', '=', false).where(mayBeShown('m')).groupBy('f.criterion').execute();
  const counted = await db.selectFrom('mention')
    .select(({ fn }) => [fn.countAll<string>().filterWhere('repeated', '=', true).as('repeated'), fn.countAll<string>().filterWhere('understood', '=', false).as('unread')])
    .where('organisation_id', '=', organisationId).where('said_on', '>=', from).executeTakeFirst();
  return { doubtful: new Map(doubts.map(({ criterion, n }) => [criterion ?? '', Number(n)])), repeated: Number(counted?.repeated ?? 0), unread: Number(counted?.unread ?? 0) };
}

/** Names of sources, closed ones too. */
export async function sourceNamesOf(db: Tx, organisationId: string): Promise<{ id: string; name: string }[]> {
  return db.selectFrom('listening_source').select(['id', 'name']).where('organisation_id', '=', organisationId).orderBy('name').execute();
}

/** Where an answer is possible: when it was written, and when the body answered, there or by what it says it sent. */
export async function awaitedRepliesOf(db: Tx, organisationId: string, from: IsoDate): Promise<{ saidAt: Date; answeredAt: Date | null }[]> {
  const { rows } = await sql<{ said_at: Date; answered_at: Date | null }>`
    select m.said_at, least(m.replied_at, r.sent_at) as answered_at from mention m
    join listening_source s on s.organisation_id = m.organisation_id and s.id = m.source_id and s.may_reply
    left join mention_reply r on r.organisation_id = m.organisation_id and r.mention_id = m.id
    where m.organisation_id = ${organisationId} and m.said_on >= ${from} and not m.repeated`.execute(db);
  return rows.map(({ said_at, answered_at }) => ({ saidAt: said_at, answeredAt: answered_at }));
}
