import { sql } from 'kysely';
import type { SurveyAnswers } from '#core/consultations/survey.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { storedAnswers } from './survey.stored.ts';
import type { Slice } from '../../results/in-slices.server.ts';
import type { StepKey } from '../../participations.queries.server.ts';

/** How many answers of a survey are seen: all that stand, or none before they are published. */
export async function seenAnswers(db: Tx, { organisationId, stepId }: StepKey): Promise<number> {
  const { n } = await db.selectFrom('survey_response').select(({ fn }) => fn.countAll<string>().as('n')).where('organisation_id', '=', organisationId).where('step_id', '=', stepId).executeTakeFirstOrThrow();
  return Number(n);
}

/** Some answers of a survey that stand, in the order of their ids. */
export async function answersAfter(db: Tx, { organisationId, stepId }: StepKey, { after, most }: Slice): Promise<{ id: string; chosen: SurveyAnswers['chosen'] }[]> {
  const rows = await db.selectFrom('survey_response').select(['participation_id', 'answers']).where('organisation_id', '=', organisationId).where('step_id', '=', stepId)
    .where('participation_id', '>', after).orderBy('participation_id').limit(most).execute();
  return rows.map(({ participation_id, answers }) => ({ id: participation_id, chosen: storedAnswers.parse(answers) }));
}

/** `option` null: how many answered the question at all. */
export interface AnswerCount {
  question: string;
  option: string | null;
  n: number;
}

/** How many answered each question and how many chose each option. */
export async function answerCounts(db: Tx, { organisationId, stepId }: StepKey): Promise<AnswerCount[]> {
  // Each answer is taken apart beside its row: joined lists are planned badly under row-level security.
  const { rows } = await sql<{ question: string; option: string | null; n: string }>`
    select said.question, said.option, count(*) as n
    from survey_response r cross join lateral (
      select given.key as question, one.option
      from jsonb_each(r.answers) given cross join lateral (
        select null::text as option
        union all select given.value #>> '{}' where jsonb_typeof(given.value) <> 'array'
        union all select jsonb_array_elements_text(case when jsonb_typeof(given.value) = 'array' then given.value else '[]' end)
      ) one
      offset 0) said
    where r.organisation_id = ${organisationId} and r.step_id = ${stepId}
    group by said.question, said.option`.execute(db);
  return rows.map(({ question, option, n }) => ({ question, option, n: Number(n) }));
}
