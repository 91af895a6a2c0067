import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import type { RegistrationState } from '#capabilities/registrations/index.ts';

export interface StratumCount {
  stratum: string;
  state: RegistrationState;
  registrations: number;
}

/** Registrations of an edition by population stratum and state. */
export async function registrationsByStratum(db: Tx, editionId: string): Promise<StratumCount[]> {
  return db
    .selectFrom('registration')
    .select((eb) => ['stratum', sql<RegistrationState>`state`.as('state'), eb.fn.countAll<number>().as('registrations')])
    .where('edition_id', '=', editionId)
    .groupBy(['stratum', 'state'])
    .execute();
}

/** How far an edition is, in counts and dates. */
export interface EditionProgress {
  oldestPending: Date | null;
  acceptedSites: number;
  /** Accepted bodies that have not told their staff yet. */
  withoutNotice: number;
  campaigns: number;
  gaps: number;
  missions: number;
  /** Missions still to be carried out: planned, or returned to their evaluator. */
  missionsOpen: number;
  missionsLate: number;
  auditsToReview: number;
  missionsValidated: number;
  /** Bodies with a validated mission, and those among them that have a score. */
  bodiesMeasured: number;
  bodiesScored: number;
  frozenAt: Date | null;
  publishedAt: Date | null;
  reports: number;
}

/** Counts what waits and what is done at each stage of an edition, on a civil date 'YYYY-MM-DD'. */
export async function editionProgress(db: Tx, editionId: string, today: string): Promise<EditionProgress> {
  return {
    ...(await sqlOne<Pick<EditionProgress, 'oldestPending' | 'acceptedSites' | 'withoutNotice'>>(db, panelSql(editionId))),
    ...(await sqlOne<Pick<EditionProgress, 'campaigns' | 'gaps' | 'missions' | 'missionsOpen' | 'missionsLate' | 'auditsToReview' | 'missionsValidated'>>(db, fieldworkSql(editionId, today))),
    ...(await sqlOne<Pick<EditionProgress, 'bodiesMeasured' | 'bodiesScored' | 'frozenAt' | 'publishedAt' | 'reports'>>(db, resultsSql(editionId))),
  };
}

async function sqlOne<Row>(db: Tx, query: ReturnType<typeof sql>): Promise<Row> {
  const { rows } = await query.execute(db);
  return rows[0] as Row; // each query below is one select without from: always one row, of the columns named beside it
}

const panelSql = (editionId: string) => sql`select
  (select min(submitted_at) from registration where edition_id = ${editionId} and state = 'submitted') as "oldestPending",
  (select count(*)::int from registration r join registration_site s on s.organisation_id = r.organisation_id and s.registration_id = r.id
    where r.edition_id = ${editionId} and r.state = 'accepted') as "acceptedSites",
  (select count(*)::int from registration r where r.edition_id = ${editionId} and r.state = 'accepted' and not exists (
    select from staff_notice n where n.organisation_id = r.organisation_id and n.edition_id = r.edition_id)) as "withoutNotice"`;

const fieldworkSql = (editionId: string, today: string) => sql`select
  (select count(*)::int from campaign where edition_id = ${editionId}) as campaigns,
  (select count(*)::int from campaign_gap g join campaign c on c.id = g.campaign_id where c.edition_id = ${editionId}) as gaps,
  count(*)::int as missions,
  (count(*) filter (where state in ('planned', 'returned')))::int as "missionsOpen",
  (count(*) filter (where state in ('planned', 'returned') and window_to < ${today}::date))::int as "missionsLate",
  (count(*) filter (where state = 'submitted'))::int as "auditsToReview",
  (count(*) filter (where state = 'validated'))::int as "missionsValidated"
  from mission where edition_id = ${editionId} and state <> 'cancelled'`;

const resultsSql = (editionId: string) => sql`select
  (select count(distinct organisation_id)::int from mission where edition_id = ${editionId} and state = 'validated') as "bodiesMeasured",
  (select count(*)::int from score where edition_id = ${editionId} and subject = 'organisation') as "bodiesScored",
  (select frozen_at from edition_freeze where edition_id = ${editionId}) as "frozenAt",
  (select published_at from edition_publication where edition_id = ${editionId}) as "publishedAt",
  (select count(*)::int from report where edition_id = ${editionId}) as reports`;
