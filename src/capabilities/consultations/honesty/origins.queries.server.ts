import { sql } from 'kysely';
import type { Coming, OneHandMark, OneHandRule } from '#core/consultations/one-hand.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { StepKey } from '../participations.queries.server.ts';

/** Notes once from which network a participation came; nothing where it is noted. */
export async function insertOrigin(db: Tx, { organisationId, stepId, participationId, network, openedAt, at }: StepKey & { participationId: string; network: number; openedAt: Date; at: Date }): Promise<void> {
  await db.insertInto('participation_origin').values({ organisation_id: organisationId, participation_id: participationId, step_id: stepId, network, opened_at: openedAt, noted_at: at }).onConflict((conflict) => conflict.doNothing()).execute();
}

/** Steps from whose participations something was noted since an instant. */
export async function stepsHeardSince(db: Tx, since: Date): Promise<StepKey[]> {
  const rows = await db.selectFrom('participation_origin').select(['organisation_id', 'step_id']).distinct().where('noted_at', '>=', since).orderBy('organisation_id').orderBy('step_id').execute();
  return rows.map((row) => ({ organisationId: row.organisation_id, stepId: row.step_id }));
}

/** What is still known of how people came to a step. */
export async function comingsOf(db: Tx, { organisationId, stepId }: StepKey): Promise<Coming[]> {
  const rows = await db.selectFrom('participation_origin').select(['participation_id', 'network', 'opened_at', 'noted_at']).where('organisation_id', '=', organisationId).where('step_id', '=', stepId).execute();
  return rows.map((row) => ({ participation: row.participation_id, at: row.noted_at.getTime(), openedAt: row.opened_at.getTime(), network: row.network }));
}

/** Everything that was written in a step in words: debates, ideas, open questions. */
export async function wordsOfStep(db: Tx, { organisationId, stepId }: StepKey): Promise<{ participation: string; body: string }[]> {
  const { rows } = await sql<{ participation: string; body: string }>`
    select participation_id as participation, body from debate_words where organisation_id = ${organisationId} and step_id = ${stepId}
    union all select participation_id, body from survey_text where organisation_id = ${organisationId} and step_id = ${stepId}
    union all select p.id, w.title || ' ' || w.body from idea_words w join participation p on p.organisation_id = w.organisation_id and p.step_id = w.step_id and p.voter = w.voter
      where w.organisation_id = ${organisationId} and w.step_id = ${stepId}`.execute(db);
  return rows;
}

/** Stores marks; those that stand stay. */
export async function insertMarks(db: Tx, { organisationId, stepId }: StepKey, marks: readonly OneHandMark[], at: Date): Promise<void> {
  if (marks.length === 0) return;
  await db.insertInto('participation_mark').values(marks.map(({ participation, rule, strength }) => ({ organisation_id: organisationId, step_id: stepId, participation_id: participation, rule, strength, marked_at: at }))).onConflict((conflict) => conflict.doNothing()).execute();
}

export async function forgetOrigins(db: Tx, before: Date): Promise<void> {
  await db.deleteFrom('participation_origin').where('noted_at', '<', before).execute();
}

/** How many participations in some steps bear each mark. */
export async function markCounts(db: Tx, organisationId: string, stepIds: readonly string[]): Promise<{ rule: OneHandRule; n: number }[]> {
  if (stepIds.length === 0) return [];
  const rows = await db.selectFrom('participation_mark').select(({ fn }) => ['rule', fn.countAll<string>().as('n')]).where('organisation_id', '=', organisationId).where('step_id', 'in', [...stepIds]).groupBy('rule').orderBy('rule').execute();
  return rows.map(({ rule, n }) => ({ rule: rule as OneHandRule, n: Number(n) })); // held by a check constraint
}
