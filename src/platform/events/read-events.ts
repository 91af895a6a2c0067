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
  limit: number;
  offset: number;
}

/** A page of the journal, the newest first. */
export async function eventLines(db: Tx, filter: EventFilter): Promise<{ events: EventLine[]; total: number }> {
  const pattern = `%${filter.body.replace(/[\\%_]/g, '\\$&')}%`;
  const found = db
    .selectFrom('event as e')
    .leftJoin('organisation as o', 'o.id', 'e.organisation_id')
    .$if(filter.name !== '', (query) => query.where('e.name', '=', filter.name))
    .$if(filter.body !== '', (query) => query.where('o.name', 'ilike', pattern));
  const { total } = await found.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const events = await found
    .leftJoin('person as p', 'p.id', 'e.actor_id')
    .leftJoin('person as s', (join) => join.on('s.id', '=', sql<string>`case when e.subject_type = 'person' then e.subject_id::uuid end`))
    .select(['e.id', 'e.name', 'e.subject_type', 'e.subject_id', 's.name as subject_name', 'e.organisation_id', 'o.name as organisation_name', 'e.edition_id', 'p.name as actor_name', 'e.payload', 'e.occurred_at'])
    .orderBy('e.id', 'desc').limit(filter.limit).offset(filter.offset).execute();
  return { events, total };
}

/** The names of events that have happened, in alphabetical order. */
export async function eventNames(db: Tx): Promise<string[]> {
  const rows = await db.selectFrom('event').select('name').distinct().orderBy('name').execute();
  return rows.map(({ name }) => name);
}
