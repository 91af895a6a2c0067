import { sql, type SelectQueryBuilder } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import type { RegistrationState } from '../registration.ts';
import type { ParticipantsFilter } from './participants-filter.ts';

/** One line of the list of participants. */
export interface ParticipantRow {
  organisationId: string;
  id: string;
  name: string;
  siren: string | null;
  departmentCode: string | null;
  population: number | null;
  kind: string;
  stratum: string;
  formula: string;
  state: RegistrationState;
  sites: number;
  totalCents: number;
  quoteNeeded: boolean;
  certified: boolean;
  newcomer: boolean;
  reference: string;
  submittedAt: Date;
  referentName: string | null;
  referentEmail: string | null;
}

export type ListFilter = Omit<ParticipantsFilter, 'page' | 'sort' | 'order'>;

/** Registrations of an edition that a filter lets through, with what the filter can look at. */
function filtered(db: Tx, filter: ListFilter) {
  const pattern = `%${filter.q.replace(/[\\%_]/g, '\\$&')}%`;
  return db
    .selectFrom('registration as r')
    .innerJoin('organisation as o', 'o.id', 'r.organisation_id')
    .leftJoin('registration_contact as c', (join) =>
      join.onRef('c.organisation_id', '=', 'r.organisation_id').onRef('c.registration_id', '=', 'r.id').on('c.role', '=', 'referent'))
    .where('r.edition_id', '=', filter.edition)
    .$if(filter.state !== 'all', (query) => query.where('r.state', '=', filter.state))
    .$if(filter.kind !== '', (query) => query.where('r.kind', '=', filter.kind))
    .$if(filter.stratum !== '', (query) => query.where('r.stratum', '=', filter.stratum))
    .$if(filter.formula !== '', (query) => query.where('r.formula', '=', filter.formula))
    .$if(filter.q !== '', (query) => query.where((eb) => eb.or([
      eb('o.name', 'ilike', pattern), eb('r.reference', 'ilike', pattern), eb('o.siren', 'like', pattern),
      eb('c.name', 'ilike', pattern), eb('c.email', 'ilike', pattern),
    ])));
}

const sortColumns = { name: 'o.name', population: 'o.population', submitted: 'r.submitted_at', total: 'r.total_cents' } as const;

export async function participantRows(db: Tx, filter: ListFilter & Pick<ParticipantsFilter, 'sort' | 'order'>, slice: { limit: number; offset: number }): Promise<ParticipantRow[]> {
  const direction = filter.order === 'ascending' ? 'asc' : 'desc';
  return withColumns(filtered(db, filter))
    .orderBy(sortColumns[filter.sort], (order) => (direction === 'asc' ? order.asc().nullsLast() : order.desc().nullsLast()))
    .orderBy('r.id')
    .limit(slice.limit).offset(slice.offset)
    .execute();
}

/** The next rows by name after a given one, however many there are: for exports. */
export async function participantRowsAfter(db: Tx, filter: ListFilter, after: { name: string; id: string } | null, limit: number): Promise<ParticipantRow[]> {
  return withColumns(filtered(db, filter))
    .$if(after !== null, (query) => query.where(sql<boolean>`(o.name, r.id) > (${after?.name}::text, ${after?.id}::uuid)`))
    .orderBy('o.name').orderBy('r.id')
    .limit(limit)
    .execute();
}

type Filtered = ReturnType<typeof filtered>;
type Tables = Filtered extends SelectQueryBuilder<infer D, infer T, unknown> ? { database: D; tables: T } : never;

function withColumns(query: SelectQueryBuilder<Tables['database'], Tables['tables'], object>) {
  return query.select([
    'r.organisation_id as organisationId', 'r.id', 'o.name', 'o.siren', 'o.department_code as departmentCode', 'o.population',
    'r.kind', 'r.stratum', 'r.formula', sql<RegistrationState>`r.state`.as('state'), 'r.total_cents as totalCents',
    'r.quote_needed as quoteNeeded', 'r.certified', 'r.reference', 'r.submitted_at as submittedAt',
    'c.name as referentName', 'c.email as referentEmail',
    sql<number>`(select count(*)::int from registration_site s where s.organisation_id = r.organisation_id and s.registration_id = r.id)`.as('sites'),
    sql<boolean>`not exists (select from registration p where p.organisation_id = r.organisation_id
      and p.edition_id < r.edition_id and p.state = 'accepted')`.as('newcomer'),
  ]);
}

export interface StateCount {
  state: RegistrationState;
  registrations: number;
  sites: number;
  totalCents: number;
}

/** How many registrations, sites and cents each state holds, whatever state the filter asks for. */
export async function participantCounts(db: Tx, filter: ListFilter): Promise<StateCount[]> {
  return filtered(db, { ...filter, state: 'all' })
    .select([
      sql<RegistrationState>`r.state`.as('state'),
      sql<number>`count(*)::int`.as('registrations'),
      sql<number>`coalesce(sum((select count(*) from registration_site s where s.organisation_id = r.organisation_id and s.registration_id = r.id)), 0)::int`.as('sites'),
      sql<number>`coalesce(sum(r.total_cents), 0)::bigint`.as('totalCents'),
    ])
    .groupBy('r.state')
    .execute();
}

/** Accepted registrations that hold one of the edition's free places. */
export async function freePlacesTaken(db: Tx, editionId: string): Promise<number> {
  const { taken } = await db
    .selectFrom('registration').select((eb) => eb.fn.countAll<number>().as('taken'))
    .where('edition_id', '=', editionId).where('state', '=', 'accepted').where('formula', '=', 'free')
    .executeTakeFirstOrThrow();
  return taken;
}
