import { sql } from 'kysely';
import type { SurveyAnswers } from '#core/consultations/survey.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { StepProof } from './consultation.ts';
import { storedAnswers } from './consultation.stored.ts';

interface StepKey {
  organisationId: string;
  stepId: string;
}

export interface NewParticipation extends StepKey {
  id: string;
  voter: string;
  proof: StepProof;
  receipt: string;
  answers: SurveyAnswers;
  at: Date;
}

/** Stores a participation with its answers and receipt; false where this voter, or this very sending, is there already. */
export async function insertParticipation(db: Tx, given: NewParticipation): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db.insertInto('participation').values(rowOf(given)).onConflict((conflict) => conflict.doNothing()).executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) return false;
  await insertAnswers(db, [given]);
  return true;
}

/** Stores many participations at once, none of which is there. */
export async function insertParticipations(db: Tx, given: readonly NewParticipation[]): Promise<void> {
  await db.insertInto('participation').values(given.map(rowOf)).execute();
  await insertAnswers(db, given);
}

const rowOf = ({ organisationId, id, stepId, voter, proof, at }: NewParticipation) => ({ organisation_id: organisationId, id, step_id: stepId, voter, proof, received_at: at });

async function insertAnswers(db: Tx, given: readonly NewParticipation[]): Promise<void> {
  const placed = given.map((one) => ({ ...one, step: { organisation_id: one.organisationId, step_id: one.stepId } }));
  await db.insertInto('participation_receipt').values(placed.map(({ step, receipt }) => ({ ...step, receipt_hash: receipt }))).execute();
  await db.insertInto('survey_response').values(placed.map(({ step, id, answers }) => ({ ...step, participation_id: id, answers: JSON.stringify(answers.chosen) }))).execute();
  const texts = placed.flatMap(({ step, id, answers, at }) => Object.entries(answers.words).map(([question_id, body]) => ({ ...step, participation_id: id, question_id, body, received_at: at })));
  if (texts.length > 0) await db.insertInto('survey_text').values(texts).execute();
}

export async function hasReceipt(db: Tx, { organisationId, stepId }: StepKey, receipt: string): Promise<boolean> {
  const row = await db.selectFrom('participation_receipt').select('receipt_hash').where('organisation_id', '=', organisationId).where('step_id', '=', stepId).where('receipt_hash', '=', receipt).executeTakeFirst();
  return row !== undefined;
}

/** Receipts of a step in ascending order, which says nothing of when they were given. */
export async function receiptsOf(db: Tx, { organisationId, stepId }: StepKey): Promise<string[]> {
  const rows = await db.selectFrom('participation_receipt').select('receipt_hash').where('organisation_id', '=', organisationId).where('step_id', '=', stepId).orderBy(sql`receipt_hash collate "C"`).execute();
  return rows.map(({ receipt_hash }) => receipt_hash);
}

/** What was chosen in a step, by participation; those taken back are not there. */
export async function responsesOf(db: Tx, { organisationId, stepId }: StepKey): Promise<{ id: string; chosen: SurveyAnswers['chosen'] }[]> {
  const rows = await db.selectFrom('survey_response').select(['participation_id', 'answers']).where('organisation_id', '=', organisationId).where('step_id', '=', stepId).execute();
  return rows.map(({ participation_id, answers }) => ({ id: participation_id, chosen: storedAnswers.parse(answers) }));
}

/** Words written in a step, the newest first. */
export async function textsOf(db: Tx, { organisationId, stepId }: StepKey, most: number): Promise<{ question: string; body: string }[]> {
  const rows = await db.selectFrom('survey_text').select(['question_id', 'body']).where('organisation_id', '=', organisationId).where('step_id', '=', stepId)
    .orderBy('received_at', 'desc').orderBy('participation_id').limit(most).execute();
  return rows.map(({ question_id, body }) => ({ question: question_id, body }));
}

/** How many participations each step of a body received. */
export async function receivedCounts(db: Tx, organisationId: string): Promise<Map<string, number>> {
  const rows = await db.selectFrom('participation_receipt as r').innerJoin('consultation_step as s', (join) => join.onRef('s.organisation_id', '=', 'r.organisation_id').onRef('s.id', '=', 'r.step_id'))
    .select(({ fn }) => ['s.consultation_id', fn.countAll<string>().as('n')]).where('r.organisation_id', '=', organisationId).groupBy('s.consultation_id').execute();
  return new Map(rows.map(({ consultation_id, n }) => [consultation_id, Number(n)]));
}

/** Opens one participation to whoever showed its code, until the end of the transaction; where its answers still stand, it says so. */
export async function openParticipation(db: Tx, organisationId: string, id: string): Promise<{ stands: boolean }> {
  await sql`select set_config('parvis.participation', ${id}, true)`.execute(db);
  const row = await db.selectFrom('survey_response').select('participation_id').where('organisation_id', '=', organisationId).where('participation_id', '=', id).executeTakeFirst();
  return { stands: row !== undefined };
}

/** Takes the answers of the participation that was opened back; that it was received stays. */
export async function withdrawAnswers(db: Tx, organisationId: string, id: string, at: Date): Promise<void> {
  await db.insertInto('participation_withdrawal').values({ organisation_id: organisationId, participation_id: id, withdrawn_at: at }).onConflict((conflict) => conflict.doNothing()).execute();
  await db.deleteFrom('survey_text').where('organisation_id', '=', organisationId).where('participation_id', '=', id).execute();
  await db.deleteFrom('survey_response').where('organisation_id', '=', organisationId).where('participation_id', '=', id).execute();
}
