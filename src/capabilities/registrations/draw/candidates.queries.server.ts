import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import { newcomer } from '../newcomer.ts';
import type { RegistrationState } from '../registration.ts';
import type { NumberedCandidate } from './draw.queries.server.ts';

export interface FreeRegistration {
  organisationId: string;
  registrationId: string;
  stratum: string;
  newcomer: boolean;
}

// A body with an accepted registration of the edition, whatever its formula, has its place.
const withoutPlace = sql<boolean>`not exists (select from registration a where a.organisation_id = r.organisation_id
  and a.edition_id = r.edition_id and a.state = 'accepted')`;

function pending(db: Tx, editionId: string, formulas: readonly string[]) {
  return db
    .selectFrom('registration as r')
    .where('r.edition_id', '=', editionId).where('r.formula', 'in', [...formulas]).where('r.state', 'in', ['submitted', 'waiting'])
    .where(withoutPlace);
}

/** Who may take part in a draw: bodies whose registration without a sure place is undecided, each once, by its oldest. */
export async function freeRegistrations(db: Tx, editionId: string, formulas: readonly string[]): Promise<FreeRegistration[]> {
  return pending(db, editionId, formulas)
    .distinctOn('r.organisation_id')
    .select(['r.organisation_id as organisationId', 'r.id as registrationId', 'r.stratum', newcomer.as('newcomer')])
    .orderBy('r.organisation_id').orderBy('r.submitted_at').orderBy('r.id')
    .execute();
}

/** Accepted registrations that hold a place without having ordered one. */
export async function placesTaken(db: Tx, editionId: string, formulas: readonly string[]): Promise<number> {
  const { taken } = await db
    .selectFrom('registration').select((eb) => eb.fn.countAll<number>().as('taken'))
    .where('edition_id', '=', editionId).where('state', '=', 'accepted').where('formula', 'in', [...formulas])
    .executeTakeFirstOrThrow();
  return taken;
}

export interface TwinCandidate {
  organisationId: string;
  registrationId: string;
  name: string;
  siren: string;
}

/** Undecided bodies that share their SIREN with another one of the draw: perhaps one body with two chances. */
export async function twinCandidates(db: Tx, editionId: string, formulas: readonly string[]): Promise<TwinCandidate[]> {
  const rows = await pending(db, editionId, formulas)
    .innerJoin('organisation as o', 'o.id', 'r.organisation_id')
    .select(['r.organisation_id as organisationId', 'r.id as registrationId', 'o.name', sql<string>`o.siren`.as('siren')])
    .where(sql<boolean>`exists (select from organisation w join registration x on x.organisation_id = w.id where w.siren = o.siren and w.id <> o.id
      and x.edition_id = r.edition_id and x.state in ('submitted', 'waiting', 'accepted'))`)
    .orderBy('o.siren').orderBy('o.name').execute();
  return rows;
}

export interface CandidateRow extends NumberedCandidate {
  name: string;
  state: RegistrationState;
  /** Null before the draw. */
  place: boolean | null;
  rank: number | null;
  answeredAt: Date | null;
}

/** The candidates of a draw with the bodies they stand for: for the office, by name. */
export async function candidateRows(db: Tx, editionId: string): Promise<CandidateRow[]> {
  return db
    .selectFrom('draw_candidate as c')
    .innerJoin('registration as r', (join) => join.onRef('r.organisation_id', '=', 'c.organisation_id').onRef('r.id', '=', 'c.registration_id'))
    .innerJoin('organisation as o', 'o.id', 'c.organisation_id')
    .leftJoin('draw_outcome as d', (join) => join.onRef('d.organisation_id', '=', 'c.organisation_id').onRef('d.registration_id', '=', 'c.registration_id'))
    .leftJoin('draw_answer as a', (join) => join.onRef('a.organisation_id', '=', 'c.organisation_id').onRef('a.registration_id', '=', 'c.registration_id'))
    .select([
      'c.organisation_id as organisationId', 'c.registration_id as registrationId', 'c.number', 'c.stratum', 'c.newcomer', 'o.name',
      sql<RegistrationState>`r.state`.as('state'), 'd.place', 'd.rank', 'a.answered_at as answeredAt',
    ])
    .where('c.edition_id', '=', editionId)
    .orderBy('o.name').orderBy('c.number')
    .execute();
}

/** Candidates whose registration still awaits a decision. */
export async function pendingCandidates(db: Tx, editionId: string): Promise<{ number: string; organisationId: string; registrationId: string; state: RegistrationState }[]> {
  return db
    .selectFrom('draw_candidate as c')
    .innerJoin('registration as r', (join) => join.onRef('r.organisation_id', '=', 'c.organisation_id').onRef('r.id', '=', 'c.registration_id'))
    .select(['c.number', 'c.organisation_id as organisationId', 'c.registration_id as registrationId', sql<RegistrationState>`r.state`.as('state')])
    .where('c.edition_id', '=', editionId).where('r.state', 'in', ['submitted', 'waiting']).where(withoutPlace)
    .orderBy('c.number')
    .execute();
}

/** Registrations that came too late for the list and wait for a decision, of bodies that are not on it, oldest first. */
export async function lateRegistrations(db: Tx, editionId: string, formulas: readonly string[]): Promise<{ organisationId: string; registrationId: string }[]> {
  return pending(db, editionId, formulas)
    .select(['r.organisation_id as organisationId', 'r.id as registrationId'])
    .where('r.state', '=', 'submitted')
    .where(sql<boolean>`not exists (select from draw_candidate c where c.organisation_id = r.organisation_id and c.edition_id = r.edition_id)`)
    .orderBy('r.submitted_at').orderBy('r.id')
    .execute();
}

export interface WaitingBody {
  organisationId: string;
  registrationId: string;
  name: string;
  stratum: string;
  number: string | null;
}

/** The waiting list: those of the draw in the order drawn, then the later ones in the order in which they came. */
export async function waitingList(db: Tx, editionId: string, formulas: readonly string[]): Promise<WaitingBody[]> {
  return pending(db, editionId, formulas)
    .innerJoin('organisation as o', 'o.id', 'r.organisation_id')
    .leftJoin('draw_candidate as c', (join) => join.onRef('c.organisation_id', '=', 'r.organisation_id').onRef('c.registration_id', '=', 'r.id'))
    .leftJoin('draw_outcome as d', (join) => join.onRef('d.organisation_id', '=', 'r.organisation_id').onRef('d.registration_id', '=', 'r.id'))
    .select(['r.organisation_id as organisationId', 'r.id as registrationId', 'o.name', 'r.stratum', 'c.number'])
    .where('r.state', '=', 'waiting')
    .orderBy('d.rank', (order) => order.asc().nullsLast()).orderBy('r.submitted_at').orderBy('r.id')
    .execute();
}

/** What the draw gave to bodies that have not been answered, where their registration still says the same. */
export async function unanswered(db: Tx, editionId: string): Promise<{ organisationId: string; registrationId: string; number: string; place: boolean; rank: number }[]> {
  return db
    .selectFrom('draw_outcome as d')
    .innerJoin('draw_candidate as c', (join) => join.onRef('c.organisation_id', '=', 'd.organisation_id').onRef('c.registration_id', '=', 'd.registration_id'))
    .innerJoin('registration as r', (join) => join.onRef('r.organisation_id', '=', 'd.organisation_id').onRef('r.id', '=', 'd.registration_id'))
    .select(['d.organisation_id as organisationId', 'd.registration_id as registrationId', 'c.number', 'd.place', 'd.rank'])
    .where('c.edition_id', '=', editionId)
    .where(sql<boolean>`r.state = case when d.place then 'accepted' else 'waiting' end`)
    .where(sql<boolean>`not exists (select from draw_answer a where a.organisation_id = d.organisation_id and a.registration_id = d.registration_id)`)
    .orderBy('c.number')
    .execute();
}
