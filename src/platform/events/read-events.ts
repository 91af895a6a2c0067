import { sql } from 'kysely';
import type { Tx } from '../db/transaction.ts';

/** One event of the journal, with the names of who acted and of the body it is about. */
export interface EventLine {
  id: string;
  name: string;
  subject_type: string;
  subject_id: string;
  /** Name of the person the event is about, where it is about one. */
  subject_name: string | null;
  organisation_id: string | null;
  organisation_name: string | null;
  edition_id: string | null;
  actor_name: string | null;
  payload: unknown;
  occurred_at: Date;
}

export interface EventFilter {
  /** Exact name of the event; every event when empty. */
  name: string;
  /** Words of the body's name; every event when empty. */
  body: string;
  /** Words of the name of who acted, or of the person the event is about; every event when empty. */
  person: string;
}

const pattern = (words: string) => `%${words.replace(/[\\%_]/g, '\\$&')}%`;

function found(db: Tx, filter: EventFilter) {
  return db
    .selectFrom('event as e')
    .$if(filter.name !== '', (query) => query.where('e.name', '=', filter.name))
    // Names are looked for in their own small tables, never by joining the whole journal to them.
    .$if(filter.body !== '', (query) => query.where('e.organisation_id', 'in', (eb) => eb.selectFrom('organisation as b').select('b.id').where('b.name', 'ilike', pattern(filter.body))))
    .$if(filter.person !== '', (query) => query.where((or) => or.or([
      or('e.actor_id', 'in', personsNamed(db, filter.person)),
      or.and([or('e.subject_type', '=', 'person'), or('e.subject_id', 'in', personsNamed(db, filter.person).clearSelect().select(sql<string>`id::text`.as('id')))]),
    ])));
}

function personsNamed(db: Tx, words: string) {
  return db.selectFrom('person').select('id').where((or) => or.or([or('name', 'ilike', pattern(words)), or('email', 'ilike', pattern(words))]));
}

/** Names are joined to the slice alone: before it is cut, every fact would be held against every person. */
function withNames(db: Tx, slice: ReturnType<typeof found>) {
  return db
    .selectFrom(slice.selectAll('e').orderBy('e.id', 'desc').as('e'))
    .leftJoin('organisation as o', 'o.id', 'e.organisation_id')
    .leftJoin('person as p', 'p.id', 'e.actor_id')
    .leftJoin('person as s', (join) => join.on('s.id', '=', sql<string>`case when e.subject_type = 'person' then e.subject_id::uuid end`))
    .select(['e.id', 'e.name', 'e.subject_type', 'e.subject_id', 's.name as subject_name', 'e.organisation_id', 'o.name as organisation_name', 'e.edition_id', 'p.name as actor_name', 'e.payload', 'e.occurred_at'])
    .orderBy('e.id', 'desc');
}

/** What the journal says of one subject, the newest first. */
export async function eventsAbout(db: Tx, subject: { type: string; id: string }, limit: number): Promise<Pick<EventLine, 'id' | 'name' | 'actor_name' | 'payload' | 'occurred_at'>[]> {
  return db
    .selectFrom('event as e').leftJoin('person as p', 'p.id', 'e.actor_id')
    .select(['e.id', 'e.name', 'p.name as actor_name', 'e.payload', 'e.occurred_at'])
    .where('e.subject_type', '=', subject.type).where('e.subject_id', '=', subject.id)
    .orderBy('e.id', 'desc').limit(limit).execute();
}

/** A page of the journal, the newest first. */
export async function eventLines(db: Tx, filter: EventFilter, slice: { limit: number; offset: number }): Promise<{ events: EventLine[]; total: number }> {
  const { total } = await found(db, filter).select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const events = await withNames(db, found(db, filter).limit(slice.limit).offset(slice.offset)).execute();
  return { events, total };
}

/** The next events before a given one, the newest first: for exports. */
export async function eventsBefore(db: Tx, filter: EventFilter, before: string | null, limit: number): Promise<EventLine[]> {
  const slice = found(db, filter).$if(before !== null, (query) => query.where('e.id', '<', before ?? '')).limit(limit);
  return withNames(db, slice).execute();
}

/** The names of events that have happened, in alphabetical order. One step of the index a name, however long the journal. */
export async function eventNames(db: Tx): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    with recursive named as (
      (select name from event order by name limit 1)
      union all
      select (select e.name from event e where e.name > named.name order by e.name limit 1) from named where named.name is not null
    ) select name from named where name is not null`.execute(db);
  return rows.map(({ name }) => name);
}
