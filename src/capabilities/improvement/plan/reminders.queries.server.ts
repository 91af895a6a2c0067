import type { Tx } from '#platform/db/transaction.ts';
import type { PlanAction } from './plan.ts';

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
