import type { Tx } from '#platform/db/transaction.ts';
import { planAction } from './plan.queries.server.ts';
import type { PlanAction } from './plan.ts';

/** Actions that wait and whose date lies between two days. */
export async function actionsDueBetween(db: Tx, from: string, to: string): Promise<(PlanAction & { dueOn: string })[]> {
  const rows = await db.selectFrom('plan_action').select(['organisation_id', 'id'])
    .where('state', 'in', ['to_do', 'in_progress']).where('due_on', '>=', from).where('due_on', '<=', to).orderBy('organisation_id').orderBy('due_on').orderBy('id').execute();
  const actions: (PlanAction & { dueOn: string })[] = [];
  for (const row of rows) {
    const action = await planAction(db, { organisationId: row.organisation_id, id: row.id });
    if (action && action.dueOn !== null) actions.push({ ...action, dueOn: action.dueOn });
  }
  return actions;
}

/** The delays for which a reminder of this date left already. */
export async function remindersOf(db: Tx, action: PlanAction & { dueOn: string }): Promise<Set<number>> {
  const rows = await db.selectFrom('plan_reminder').select('days')
    .where('organisation_id', '=', action.organisationId).where('action_id', '=', action.id).where('due_on', '=', action.dueOn).execute();
  return new Set(rows.map(({ days }) => days));
}

export async function insertReminder(db: Tx, { action, days, at }: { action: PlanAction & { dueOn: string }; days: number; at: Date }): Promise<void> {
  await db.insertInto('plan_reminder').values({ organisation_id: action.organisationId, action_id: action.id, due_on: action.dueOn, days, sent_at: at })
    .onConflict((conflict) => conflict.doNothing()).execute();
}
