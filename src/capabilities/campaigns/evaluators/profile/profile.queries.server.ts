import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import type { ageBands, genders } from './profile-choices.ts';

export interface Profile {
  homeInseeCode: string | null;
  homeDepartmentCode: string | null;
  homeName: string | null;
  capacityPerWeek: number;
  gender: (typeof genders)[number] | null;
  ageBand: (typeof ageBands)[number] | null;
  languages: string[];
  networks: string[];
  /** Null = all. */
  personas: string[] | null;
  hasVehicle: boolean;
  travelKm: number | null;
  freeHalfDays: string[] | null;
  iban: string | null;
}

export async function profileOf(db: Tx, personId: string): Promise<Profile | null> {
  const row = await db
    .selectFrom('evaluator_profile')
    .select([
      'home_insee_code as homeInseeCode', 'home_department_code as homeDepartmentCode', 'home_name as homeName', 'capacity_per_week as capacityPerWeek',
      sql<Profile['gender']>`gender`.as('gender'), sql<Profile['ageBand']>`age_band`.as('ageBand'), 'languages', 'networks', 'personas',
      'has_vehicle as hasVehicle', 'travel_km as travelKm', 'free_half_days as freeHalfDays', 'iban',
    ])
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row ?? null;
}

/** Writes the columns given and leaves the others as they were; makes the profile where there is none. */
export async function saveProfileRow(db: Tx, personId: string, profile: Partial<Profile>, now: Date): Promise<void> {
  const columns = {
    ...(profile.homeInseeCode !== undefined && { home_insee_code: profile.homeInseeCode, home_department_code: profile.homeDepartmentCode ?? null, home_name: profile.homeName ?? null }),
    ...(profile.capacityPerWeek !== undefined && { capacity_per_week: profile.capacityPerWeek }),
    ...(profile.gender !== undefined && { gender: profile.gender }),
    ...(profile.ageBand !== undefined && { age_band: profile.ageBand }),
    ...(profile.languages !== undefined && { languages: profile.languages }),
    ...(profile.networks !== undefined && { networks: profile.networks }),
    ...(profile.personas !== undefined && { personas: profile.personas }),
    ...(profile.hasVehicle !== undefined && { has_vehicle: profile.hasVehicle }),
    ...(profile.travelKm !== undefined && { travel_km: profile.travelKm }),
    ...(profile.freeHalfDays !== undefined && { free_half_days: profile.freeHalfDays }),
    ...(profile.iban !== undefined && { iban: profile.iban }),
    changed_at: now,
  };
  await db.insertInto('evaluator_profile').values({ person_id: personId, ...columns })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(columns))
    .execute();
}
