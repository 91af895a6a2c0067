import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';

export interface ProfileFacts {
  personId: string;
  homeInseeCode: string | null;
  homeDepartmentCode: string | null;
  capacityPerWeek: number | null;
  gender: 'woman' | 'man' | null;
  ageBand: 'young' | 'middle' | 'older' | null;
  personas: string[] | null;
  freeHalfDays: string[] | null;
  hasVehicle: boolean | null;
  /** How far the person said they go for a visit, in kilometres. */
  travelKm: number | null;
  /** Whether the person ever filled in the profile: no vehicle means nothing before. */
  filledIn: boolean;
}

/** What planning reads of everybody who holds the evaluator's role; nulls for who has no profile yet. */
export async function profilesOfEvaluators(db: Tx): Promise<ProfileFacts[]> {
  return db
    .selectFrom('role_grant as g')
    .leftJoin('evaluator_profile as e', 'e.person_id', 'g.person_id')
    .select([
      'g.person_id as personId', 'e.home_insee_code as homeInseeCode', 'e.home_department_code as homeDepartmentCode', 'e.capacity_per_week as capacityPerWeek',
      sql<ProfileFacts['gender']>`e.gender`.as('gender'), sql<ProfileFacts['ageBand']>`e.age_band`.as('ageBand'),
      'e.personas', 'e.free_half_days as freeHalfDays', 'e.has_vehicle as hasVehicle', 'e.travel_km as travelKm',
      sql<boolean>`e.changed_at is not null`.as('filledIn'),
    ])
    .where('g.role', '=', 'evaluator').where('g.revoked_at', 'is', null)
    .orderBy('g.person_id')
    .execute();
}

export interface TieFact {
  personId: string;
  organisationId: string;
  kind: string;
}

export async function tiesInForce(db: Tx): Promise<TieFact[]> {
  return db.selectFrom('evaluator_tie').select(['person_id as personId', 'organisation_id as organisationId', 'kind']).where('ended_at', 'is', null)
    .orderBy('person_id').orderBy('organisation_id').execute();
}

/** Absences that are not over on `today`. */
export async function absencesToCome(db: Tx, today: string): Promise<{ personId: string; from: string; to: string }[]> {
  return db.selectFrom('evaluator_absence').select(['person_id as personId', 'from_day as from', 'to_day as to']).where('to_day', '>=', today)
    .orderBy('person_id').orderBy('from_day').execute();
}

/** Bodies that each person met in another edition. */
export async function pastContacts(db: Tx, editionId: string): Promise<{ personId: string; organisationId: string }[]> {
  return db
    .selectFrom('mission_assignment as a')
    .innerJoin('mission as m', (join) => join.onRef('m.organisation_id', '=', 'a.organisation_id').onRef('m.id', '=', 'a.mission_id'))
    .select(['a.evaluator_id as personId', 'a.organisation_id as organisationId'])
    .distinct()
    .where('m.edition_id', '<>', editionId).where('m.state', '<>', 'planned').where('m.state', '<>', 'cancelled')
    .orderBy('a.evaluator_id').orderBy('a.organisation_id')
    .execute();
}

export interface TrainingRow {
  personId: string;
  kind: string;
  part: string;
  version: string;
  passed: boolean;
  doneAt: Date;
}

/** What was passed in an edition, by everybody or by one person. */
export async function passedIn(db: Tx, editionId: string, personId?: string): Promise<TrainingRow[]> {
  let query = db.selectFrom('training_result')
    .select(['person_id as personId', 'kind', 'part', 'version', 'passed', 'done_at as doneAt'])
    .where('edition_id', '=', editionId).where('passed', '=', true);
  if (personId) query = query.where('person_id', '=', personId);
  return query.execute();
}

/** When each person signed the declaration of an edition, the latest time, for these versions of its text. */
export async function signaturesIn(db: Tx, editionId: string, version: string): Promise<Map<string, Date>> {
  const rows = await db.selectFrom('evaluator_declaration')
    .select((eb) => ['person_id as personId', eb.fn.max('signed_at').as('signedAt')])
    .where('edition_id', '=', editionId).where('text_version', '=', version)
    .groupBy('person_id')
    .execute();
  return new Map(rows.map(({ personId, signedAt }) => [personId, signedAt]));
}
