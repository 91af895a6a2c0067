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

/** Participations of a step that bear a mark. */
const marksOf = (db: Tx, { organisationId, stepId }: StepKey) =>
  db.selectFrom('participation_mark').select('participation_id').distinct().where('organisation_id', '=', organisationId).where('step_id', '=', stepId).as('m');

export async function markedAnswers(db: Tx, key: StepKey): Promise<number> {
  const { n } = await db.selectFrom('survey_response as r').innerJoin(marksOf(db, key), 'm.participation_id', 'r.participation_id').select(({ fn }) => fn.countAll<string>().as('n'))
    .where('r.organisation_id', '=', key.organisationId).where('r.step_id', '=', key.stepId).executeTakeFirstOrThrow();
  return Number(n);
}

/** Some answers of a survey that stand, in the order of their ids. */
export async function answersAfter(db: Tx, key: StepKey, { after, most }: Slice): Promise<{ id: string; chosen: SurveyAnswers['chosen']; marked: boolean }[]> {
  const rows = await db.selectFrom('survey_response as r').leftJoin(marksOf(db, key), 'm.participation_id', 'r.participation_id').select(['r.participation_id', 'r.answers', 'm.participation_id as mark'])
    .where('r.organisation_id', '=', key.organisationId).where('r.step_id', '=', key.stepId).where('r.participation_id', '>', after).orderBy('r.participation_id').limit(most).execute();
  return rows.map(({ participation_id, answers, mark }) => ({ id: participation_id, chosen: storedAnswers.parse(answers), marked: mark !== null }));
}

/** `option` null: how many answered the question at all. `marked`: how many of these bear a mark. */
export interface AnswerCount {
  question: string;
  option: string | null;
  n: number;
  marked: number;
}

/** How many answered each question, and how many chose each option. */
export async function answerCounts(db: Tx, { organisationId, stepId }: StepKey): Promise<AnswerCount[]> {
  // Each answer is taken apart beside its row: joined lists are planned badly under row-level security.
  const { rows } = await sql<{ question: string; option: string | null; n: string; marked: string }>`
    select said.question, said.option, count(*) as n, count(m.participation_id) as marked
    from survey_response r
      left join (select distinct participation_id from participation_mark where organisation_id = ${organisationId} and step_id = ${stepId}) m on m.participation_id = r.participation_id
      cross join lateral (
      select given.key as question, one.option
      from jsonb_each(r.answers) given cross join lateral (
        select null::text as option
        union all select given.value #>> '{}' where jsonb_typeof(given.value) <> 'array'
        union all select jsonb_array_elements_text(case when jsonb_typeof(given.value) = 'array' then given.value else '[]' end)
      ) one
      offset 0) said
    where r.organisation_id = ${organisationId} and r.step_id = ${stepId}
    group by said.question, said.option`.execute(db);
  return rows.map(({ question, option, n, marked }) => ({ question, option, n: Number(n), marked: Number(marked) }));
}
