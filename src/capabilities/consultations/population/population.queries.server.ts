import type { Tx } from '#platform/db/transaction.ts';
import type { StepKey } from '../participations.queries.server.ts';
import { storedMissing, storedPopulation, storedProfile, type PopulationContent, type StepMissing } from './population.ts';

interface Key {
  organisationId: string;
  id: string;
}

export interface KeptPopulation {
  content: PopulationContent;
  missing: StepMissing[];
  profiles: number;
}

export async function populationOf(db: Tx, { organisationId, id }: Key): Promise<KeptPopulation | undefined> {
  const row = await db.selectFrom('consultation_population').select(['content', 'result', 'profiles']).where('organisation_id', '=', organisationId).where('consultation_id', '=', id).executeTakeFirst();
  return row && { content: storedPopulation.parse(row.content), missing: row.result === null ? [] : storedMissing.parse(row.result).steps, profiles: row.profiles };
}

/** Whether people who take part may say who they are. */
export async function asksProfile(db: Tx, { organisationId, id }: Key): Promise<boolean> {
  return (await db.selectFrom('consultation_population').select('consultation_id').where('organisation_id', '=', organisationId).where('consultation_id', '=', id).executeTakeFirst()) !== undefined;
}

export async function savePopulation(db: Tx, { organisationId, id }: Key, content: PopulationContent): Promise<void> {
  const said = JSON.stringify(content);
  await db.insertInto('consultation_population').values({ organisation_id: organisationId, consultation_id: id, content: said })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'consultation_id']).doUpdateSet({ content: said })).execute();
}

export async function saveMissing(db: Tx, { organisationId, id }: Key, steps: readonly StepMissing[], profiles: number): Promise<void> {
  await db.updateTable('consultation_population').set({ result: JSON.stringify({ steps }), profiles }).where('organisation_id', '=', organisationId).where('consultation_id', '=', id).execute();
}

/** What the participation that is open says of itself; said once, it stays. */
export async function saveProfile(db: Tx, { organisationId, stepId }: StepKey, participationId: string, said: Record<string, string>, day: string): Promise<void> {
  await db.insertInto('participation_profile').values({ organisation_id: organisationId, participation_id: participationId, step_id: stepId, said: JSON.stringify(said), given_on: day })
    .onConflict((conflict) => conflict.doNothing()).execute();
}

/** The same of many participations at once. Scope `system`. */
export async function insertProfiles(db: Tx, { organisationId, stepId }: StepKey, profiles: readonly { participationId: string; said: Record<string, string> }[], day: string): Promise<void> {
  if (profiles.length === 0) return;
  await db.insertInto('participation_profile').values(profiles.map(({ participationId, said }) => ({ organisation_id: organisationId, participation_id: participationId, step_id: stepId, said: JSON.stringify(said), given_on: day }))).execute();
}

export async function deleteProfile(db: Tx, organisationId: string, participationId: string): Promise<void> {
  await db.deleteFrom('participation_profile').where('organisation_id', '=', organisationId).where('participation_id', '=', participationId).execute();
}

/** What was said in a step, by participation. Seen by the system alone. */
export async function profilesOf(db: Tx, { organisationId, stepId }: StepKey): Promise<Map<string, Record<string, string>>> {
  const rows = await db.selectFrom('participation_profile').select(['participation_id', 'said']).where('organisation_id', '=', organisationId).where('step_id', '=', stepId).execute();
  return new Map(rows.map(({ participation_id, said }) => [participation_id, storedProfile.parse(said)]));
}

/** Consultations that compare, with how many said something since. */
export async function comparedConsultations(db: Tx): Promise<(Key & { profiles: number; now: number })[]> {
  const rows = await db.selectFrom('consultation_population as c')
    .leftJoin('consultation_step as s', (join) => join.onRef('s.organisation_id', '=', 'c.organisation_id').onRef('s.consultation_id', '=', 'c.consultation_id'))
    .leftJoin('participation_profile as p', (join) => join.onRef('p.organisation_id', '=', 's.organisation_id').onRef('p.step_id', '=', 's.id'))
    .select(['c.organisation_id', 'c.consultation_id', 'c.profiles', ({ fn }) => fn.count<string>('p.participation_id').as('now')]).groupBy(['c.organisation_id', 'c.consultation_id', 'c.profiles']).execute();
  return rows.map((row) => ({ organisationId: row.organisation_id, id: row.consultation_id, profiles: row.profiles, now: Number(row.now) }));
}
