import type { Tx } from '../db/transaction.ts';

/** One run of a long job, as its page shows it. */
export interface JobRun {
  id: string;
  job: string;
  title: string;
  state: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
  done: number;
  total: number | null;
  error: string | null;
  created_at: Date;
  started_at: Date | null;
  finished_at: Date | null;
  cancel_asked_at: Date | null;
}

export async function insertJobRun(db: Tx, run: { id: string; job: string; title: string; askedBy: string | null }): Promise<void> {
  await db.insertInto('job_run').values({ id: run.id, job: run.job, title: run.title, state: 'queued', asked_by: run.askedBy }).execute();
}

export async function startJobRun(db: Tx, id: string, now: Date): Promise<void> {
  await db.updateTable('job_run').set({ state: 'running', started_at: now }).where('id', '=', id).execute();
}

/** Records progress; says whether somebody has asked to stop. */
export async function reportJobRun(db: Tx, id: string, done: number, total: number): Promise<{ cancelled: boolean }> {
  const row = await db
    .updateTable('job_run').set({ done, total }).where('id', '=', id).returning('cancel_asked_at').executeTakeFirst();
  return { cancelled: Boolean(row?.cancel_asked_at) };
}

export async function finishJobRun(db: Tx, id: string, state: 'done' | 'failed' | 'cancelled', now: Date, error: string | null): Promise<void> {
  await db.updateTable('job_run').set({ state, error, finished_at: now }).where('id', '=', id).execute();
}

/** Asks a run to stop at its next step; false when it is over, or does not exist. */
export async function askToCancel(db: Tx, id: string, now: Date): Promise<boolean> {
  const row = await db
    .updateTable('job_run').set({ cancel_asked_at: now }).where('id', '=', id).where('finished_at', 'is', null).returning('id').executeTakeFirst();
  return row !== undefined;
}

/** The latest runs, the newest first. */
export async function jobRuns(db: Tx, limit = 50): Promise<JobRun[]> {
  const rows = await db
    .selectFrom('job_run')
    .select(['id', 'job', 'title', 'state', 'done', 'total', 'error', 'created_at', 'started_at', 'finished_at', 'cancel_asked_at'])
    .orderBy('created_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
  return rows.map((row) => ({ ...row, state: row.state as JobRun['state'] })); // the check constraint holds the list
}
