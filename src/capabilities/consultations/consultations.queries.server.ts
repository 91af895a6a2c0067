import { sql, type Selectable } from 'kysely';
import { stepKinds } from '#core/consultations/open-steps.ts';
import type { ConsultationState } from '#core/consultations/states.ts';
import { isLocale } from '#core/shared/texts.ts';
import type { Consultation as ConsultationTable } from '#platform/db/schema.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Consultation, StepProof, SurveyStep } from './consultation.ts';
import { storedContent, storedSurvey } from './consultation.stored.ts';

const columns = ['organisation_id', 'id', 'slug', 'content', 'languages', 'state', 'opens_at', 'closes_at'] as const;

const asConsultation = (row: Pick<Selectable<ConsultationTable>, (typeof columns)[number]>): Consultation => ({
  organisationId: row.organisation_id, id: row.id, slug: row.slug, content: storedContent.parse(row.content), languages: row.languages.filter(isLocale),
  state: row.state as ConsultationState, // held by a check constraint
  opensAt: row.opens_at?.toISOString() ?? null, closesAt: row.closes_at?.toISOString() ?? null,
});

/** The consultations of a body, the newest first. */
export async function consultationsOf(db: Tx, organisationId: string): Promise<Consultation[]> {
  const rows = await db.selectFrom('consultation').select(columns).where('organisation_id', '=', organisationId).orderBy('created_at', 'desc').orderBy('id').execute();
  return rows.map(asConsultation);
}

export async function consultationOf(db: Tx, key: { organisationId: string; id: string }): Promise<Consultation | undefined> {
  const row = await db.selectFrom('consultation').select(columns).where('organisation_id', '=', key.organisationId).where('id', '=', key.id).executeTakeFirst();
  return row && asConsultation(row);
}

/** The consultation of that name. A visitor sees it until the end of the transaction: row-level security asks for the name. */
export async function consultationBySlug(db: Tx, slug: string): Promise<Consultation | undefined> {
  await sql`select set_config('parvis.consultation', ${slug}, true)`.execute(db);
  const row = await db.selectFrom('consultation').select(columns).where('slug', '=', slug).executeTakeFirst();
  return row && asConsultation(row);
}

/** Survey steps of a consultation, in order. */
export async function surveySteps(db: Tx, { organisationId, id }: { organisationId: string; id: string }): Promise<SurveyStep[]> {
  const rows = await db.selectFrom('consultation_step').select(['id', 'kind', 'position', 'content', 'proof', 'opens_at', 'closes_at'])
    .where('organisation_id', '=', organisationId).where('consultation_id', '=', id).where('kind', '=', stepKinds[0]).orderBy('position').execute();
  return rows.map((row) => ({
    id: row.id, kind: 'survey', position: row.position, proof: row.proof as StepProof, // held by a check constraint
    opensAt: row.opens_at?.toISOString() ?? null, closesAt: row.closes_at?.toISOString() ?? null, questions: storedSurvey.parse(row.content).questions,
  }));
}

export async function insertConsultation(db: Tx, made: Consultation, by: { personId: string | null; at: Date }): Promise<void> {
  await db.insertInto('consultation').values({
    organisation_id: made.organisationId, id: made.id, slug: made.slug, content: JSON.stringify(made.content), languages: made.languages, state: made.state,
    opens_at: made.opensAt, closes_at: made.closesAt, created_by: by.personId, created_at: by.at,
  }).execute();
}

export async function updateConsultation(db: Tx, made: Consultation): Promise<void> {
  await db.updateTable('consultation').set({
    slug: made.slug, content: JSON.stringify(made.content), languages: made.languages, state: made.state, opens_at: made.opensAt, closes_at: made.closesAt,
  }).where('organisation_id', '=', made.organisationId).where('id', '=', made.id).execute();
}

export async function saveSurveyStep(db: Tx, of: Consultation, { id, position, proof, questions }: Pick<SurveyStep, 'id' | 'position' | 'proof' | 'questions'>): Promise<void> {
  const content = JSON.stringify({ questions });
  await db.insertInto('consultation_step').values({ organisation_id: of.organisationId, id, consultation_id: of.id, kind: 'survey', position, content, proof })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'id']).doUpdateSet({ content, proof })).execute();
}
