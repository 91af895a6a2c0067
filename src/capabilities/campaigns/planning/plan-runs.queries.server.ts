import type { Tx } from '#platform/db/transaction.ts';
import type { PlanRunKind, PlanRunState } from './plan-run.ts';

export interface PlanRunRow {
  id: string;
  kind: PlanRunKind;
  edition_id: string;
  campaign_id: string | null;
  title: string;
  seed: string;
  window_from: string;
  window_to: string;
  engine: string;
  question: unknown;
  result: unknown;
  request_sha256: string | null;
  state: PlanRunState;
  step: string | null;
  job_run_id: string | null;
  reason: string | null;
  asked_by: string | null;
  asked_at: Date;
  decided_by: string | null;
  decided_at: Date | null;
}

const columns = [
  'id', 'kind', 'edition_id', 'campaign_id', 'title', 'seed', 'window_from', 'window_to', 'engine', 'question', 'result', 'request_sha256',
  'state', 'step', 'job_run_id', 'reason', 'asked_by', 'asked_at', 'decided_by', 'decided_at',
] as const;
type Checked = Pick<PlanRunRow, 'kind' | 'state'>;

export type NewPlanRun = Pick<PlanRunRow, 'id' | 'kind' | 'edition_id' | 'title' | 'seed' | 'window_from' | 'window_to' | 'engine' | 'asked_at' | 'state'> &
  Partial<Pick<PlanRunRow, 'reason' | 'asked_by' | 'decided_by' | 'decided_at'>> & { question: object; result?: object };

export async function insertPlanRun(db: Tx, run: NewPlanRun): Promise<void> {
  await db.insertInto('plan_run').values({ ...run, question: JSON.stringify(run.question), result: run.result ? JSON.stringify(run.result) : null }).execute();
}

export async function planRunById(db: Tx, id: string): Promise<PlanRunRow | undefined> {
  return db.selectFrom('plan_run').select(columns).where('id', '=', id).$narrowType<Checked>().executeTakeFirst();
}

/** The same, held until the end of the transaction: two decisions come one after the other. */
export async function lockPlanRun(db: Tx, id: string): Promise<PlanRunRow | undefined> {
  return db.selectFrom('plan_run').select(columns).where('id', '=', id).forUpdate().$narrowType<Checked>().executeTakeFirst();
}

/** Proposals and answers of an edition, the latest first; changes by hand are in the journal and with their mission. */
export async function planRunsOf(db: Tx, editionId: string, limit = 20): Promise<PlanRunRow[]> {
  return db.selectFrom('plan_run').select(columns).where('edition_id', '=', editionId).where('kind', '<>', 'override')
    .orderBy('asked_at', 'desc').orderBy('id', 'desc').limit(limit).$narrowType<Checked>().execute();
}

export async function setPlanStep(db: Tx, id: string, step: string): Promise<void> {
  await db.updateTable('plan_run').set({ step }).where('id', '=', id).execute();
}

export async function setPlanJob(db: Tx, id: string, jobRunId: string): Promise<void> {
  await db.updateTable('plan_run').set({ job_run_id: jobRunId }).where('id', '=', id).execute();
}

/** Writes what a running question found; false when it was cancelled meanwhile. */
export async function proposePlan(db: Tx, id: string, found: { result: object; engine: string; sha256: string }): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('plan_run')
    .set({ state: 'proposed', result: JSON.stringify(found.result), engine: found.engine, request_sha256: found.sha256 })
    .where('id', '=', id).where('state', '=', 'running').executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Moves a question from one state to another; false when it was not in that state. */
export async function decidePlanRun(
  db: Tx,
  id: string,
  move: { from: readonly PlanRunState[]; to: PlanRunState; by: string | null; at: Date; campaignId?: string | undefined },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('plan_run')
    .set({ state: move.to, decided_by: move.by, decided_at: move.at, ...(move.campaignId ? { campaign_id: move.campaignId } : {}) })
    .where('id', '=', id).where('state', 'in', [...move.from]).executeTakeFirst();
  return numUpdatedRows > 0n;
}
