import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import { newcomer } from '../newcomer.ts';
import type { RegistrationState } from '../registration.ts';
import type { OrderedState, ParticipantsFilter } from './participants-filter.ts';

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
  ordered: OrderedState | null;
  reference: string;
  submittedAt: Date;
  referentName: string | null;
  referentEmail: string | null;
}

export type ListFilter = Omit<ParticipantsFilter, 'page' | 'sort' | 'order'> & {
  /** Only these, where some were chosen. */
  ids?: readonly string[] | undefined;
};

/** A filter that lets every registration of an edition through. */
export function everyRegistration(edition: string): ListFilter {
  return { edition, state: 'all', kind: '', stratum: '', formula: '', department: '', certified: '', quote: '', unnoticed: '', newcomer: '', ordered: '', q: '' };
}

/** Registrations of an edition that a filter lets through, with what the filter can look at. */
export function filtered(db: Tx, filter: ListFilter) {
  const pattern = `%${filter.q.replace(/[\\%_]/g, '\\$&')}%`;
  return db
    .selectFrom('registration as r')
    .innerJoin('organisation as o', 'o.id', 'r.organisation_id')
    .where('r.edition_id', '=', filter.edition)
    .$if(filter.ids !== undefined, (query) => query.where('r.id', '=', sql<string>`any(${filter.ids}::uuid[])`))
    .$if(filter.state !== 'all', (query) => query.where('r.state', '=', filter.state))
    .$if(filter.kind !== '', (query) => query.where('r.kind', '=', filter.kind))
    .$if(filter.stratum !== '', (query) => query.where('r.stratum', '=', filter.stratum))
    .$if(filter.formula !== '', (query) => query.where('r.formula', '=', filter.formula))
    .$if(filter.department !== '', (query) => query.where('o.department_code', '=', filter.department))
    .$if(filter.certified !== '', (query) => query.where('r.certified', '=', filter.certified === 'yes'))
    .$if(filter.quote !== '', (query) => query.where('r.quote_needed', '=', true))
    .$if(filter.newcomer !== '', (query) => query.where(newcomer))
    .$if(filter.ordered !== '', (query) => query.where(sql<boolean>`coalesce(${orderState}, 'none') = ${filter.ordered}`))
    .$if(filter.unnoticed !== '', (query) => query.where(sql<boolean>`not exists (select from staff_notice n
      where n.organisation_id = r.organisation_id and n.edition_id = r.edition_id)`))
    .$if(filter.q !== '', (query) => query.where((eb) => eb.or([
      eb('o.name', 'ilike', pattern), eb('r.reference', 'ilike', pattern), eb('o.siren', 'like', pattern.replace(/\s/g, '')),
      eb.exists(eb.selectFrom('registration_contact as k').select(sql`1`.as('one'))
        .whereRef('k.organisation_id', '=', 'r.organisation_id').whereRef('k.registration_id', '=', 'r.id')
        .where((or) => or.or([or('k.name', 'ilike', pattern), or('k.email', 'ilike', pattern)]))),
    ])));
}

/** Of the live order, else of the last that was withdrawn; null where there is none. */
const orderState = sql<OrderedState | null>`(select w.state from purchase_order w where w.organisation_id = r.organisation_id and w.registration_id = r.id
  order by (w.state = 'withdrawn'), w.created_at desc limit 1)`;
const siteCount = sql<number>`(select count(*)::int from registration_site s where s.organisation_id = r.organisation_id and s.registration_id = r.id)`;
/** In the order in which a registration goes through them. */
const stateRank = sql`array_position(array['submitted', 'waiting', 'accepted', 'declined', 'withdrawn'], r.state)`;
const population = sql<number | null>`coalesce(r.population, o.population)`;

const sortColumns = {
  name: sql`o.name collate "und-x-icu"`, kind: sql.ref('r.kind'), department: sql.ref('o.department_code'), population, formula: sql.ref('r.formula'),
  sites: siteCount, total: sql.ref('r.total_cents'), submitted: sql.ref('r.submitted_at'), state: stateRank,
} as const;

/** One page of the list; equal rows keep one order, so that no page shows a row of another. */
export async function participantRows(db: Tx, filter: ListFilter & Pick<ParticipantsFilter, 'sort' | 'order'>, slice: { limit: number; offset: number }): Promise<ParticipantRow[]> {
  const direction = filter.order === 'ascending' ? 'asc' : 'desc';
  return listed(db, filter)
    .orderBy(sortColumns[filter.sort], (order) => (direction === 'asc' ? order.asc().nullsLast() : order.desc().nullsLast()))
    .orderBy('r.id', direction)
    .limit(slice.limit).offset(slice.offset)
    .execute();
}

/** The next rows by name after a given one, however many there are: for exports. */
export async function participantRowsAfter(db: Tx, filter: ListFilter, after: { name: string; id: string } | null, limit: number): Promise<ParticipantRow[]> {
  return listed(db, filter)
    .$if(after !== null, (query) => query.where(sql<boolean>`(o.name, r.id) > (${after?.name}::text, ${after?.id}::uuid)`))
    .orderBy('o.name').orderBy('r.id')
    .limit(limit)
    .execute();
}

function listed(db: Tx, filter: ListFilter) {
  return filtered(db, filter)
    .leftJoin('registration_contact as c', (join) =>
      join.onRef('c.organisation_id', '=', 'r.organisation_id').onRef('c.registration_id', '=', 'r.id').on('c.role', '=', 'referent'))
    .select([
      'r.organisation_id as organisationId', 'r.id', 'o.name', 'o.siren', 'o.department_code as departmentCode', population.as('population'),
      'r.kind', 'r.stratum', 'r.formula', sql<RegistrationState>`r.state`.as('state'), 'r.total_cents as totalCents',
      'r.quote_needed as quoteNeeded', 'r.certified', 'r.reference', 'r.submitted_at as submittedAt',
      'c.name as referentName', 'c.email as referentEmail',
      siteCount.as('sites'), newcomer.as('newcomer'), orderState.as('ordered'),
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
    // One pass over the sites, where a count for each row would be as many look-ups as rows.
    .leftJoin(
      (eb) => eb.selectFrom('registration_site').select(['organisation_id', 'registration_id', sql<number>`count(*)::int`.as('sites')])
        .groupBy(['organisation_id', 'registration_id']).as('n'),
      (join) => join.onRef('n.organisation_id', '=', 'r.organisation_id').onRef('n.registration_id', '=', 'r.id'))
    .select([
      sql<RegistrationState>`r.state`.as('state'),
      sql<number>`count(*)::int`.as('registrations'),
      sql<number>`coalesce(sum(n.sites), 0)::int`.as('sites'),
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

export interface ValueCount {
  column: 'kind' | 'stratum' | 'formula' | 'department';
  value: string;
  registrations: number;
}

/** How many registrations of an edition bear each kind, stratum, formula and département. */
export async function valueCounts(db: Tx, editionId: string): Promise<ValueCount[]> {
  const { rows } = await sql<ValueCount>`
    select case when grouping(r.kind) = 0 then 'kind' when grouping(r.stratum) = 0 then 'stratum'
        when grouping(r.formula) = 0 then 'formula' else 'department' end as column,
      coalesce(r.kind, r.stratum, r.formula, o.department_code, '') as value, count(*)::int as registrations
    from registration r join organisation o on o.id = r.organisation_id
    where r.edition_id = ${editionId}
    group by grouping sets ((r.kind), (r.stratum), (r.formula), (o.department_code)) order by 2`.execute(db);
  return rows;
}
