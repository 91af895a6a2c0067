import type { SurveyAnswers } from '#core/consultations/survey.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { NewParticipation, StepKey } from '../../participations.queries.server.ts';
import { storedAnswers } from './survey.stored.ts';

export interface SurveyGiven extends Pick<NewParticipation, 'organisationId' | 'stepId' | 'id' | 'at'> {
  answers: SurveyAnswers;
}

/** Stores what some participations answered; each of them is new. */
export async function insertAnswers(db: Tx, given: readonly SurveyGiven[]): Promise<void> {
  const placed = given.map((one) => ({ ...one, of: { organisation_id: one.organisationId, step_id: one.stepId, participation_id: one.id } }));
  await db.insertInto('survey_response').values(placed.map(({ of, answers }) => ({ ...of, answers: JSON.stringify(answers.chosen) }))).execute();
  const texts = placed.flatMap(({ of, answers, at }) => Object.entries(answers.words).map(([question_id, body]) => ({ ...of, question_id, body, received_at: at })));
  if (texts.length > 0) await db.insertInto('survey_text').values(texts).execute();
}

/** Words written in a step, the newest first. */
export async function textsOf(db: Tx, { organisationId, stepId }: StepKey, most: number): Promise<{ question: string; body: string }[]> {
  const rows = await db.selectFrom('survey_text').select(['question_id', 'body']).where('organisation_id', '=', organisationId).where('step_id', '=', stepId)
    .orderBy('received_at', 'desc').orderBy('participation_id').limit(most).execute();
  return rows.map(({ question_id, body }) => ({ question: question_id, body }));
}

/** Takes the answers of the participation that was opened back. */
export async function deleteAnswers(db: Tx, organisationId: string, participationId: string): Promise<void> {
  await db.deleteFrom('survey_text').where('organisation_id', '=', organisationId).where('participation_id', '=', participationId).execute();
  await db.deleteFrom('survey_response').where('organisation_id', '=', organisationId).where('participation_id', '=', participationId).execute();
}

/** What one participation answered; its code was shown, or its form. */
export async function answersOf(db: Tx, organisationId: string, participationId: string): Promise<SurveyAnswers> {
  const response = await db.selectFrom('survey_response').select('answers').where('organisation_id', '=', organisationId).where('participation_id', '=', participationId).executeTakeFirst();
  const texts = await db.selectFrom('survey_text').select(['question_id', 'body']).where('organisation_id', '=', organisationId).where('participation_id', '=', participationId).execute();
  return { chosen: response ? storedAnswers.parse(response.answers) : {}, words: Object.fromEntries(texts.map(({ question_id, body }) => [question_id, body])) };
}
