import { CompiledQuery, sql } from 'kysely';
import type pg from 'pg';
import { PgBoss } from 'pg-boss';
import { appRole } from '../db/connect.ts';
import type { Tx } from '../db/transaction.ts';
import type { Logger } from '../log.ts';

/** What a job needs to know: plain JSON, ids rather than rows. */
export type JobData = Record<string, unknown>;

export interface ClaimedJob {
  id: string;
  name: string;
  data: JobData;
  retryCount: number;
}

export interface Queue {
  /** Adds a job in the caller's transaction: it runs only if the change is committed. */
  send(tx: Tx, name: string, data: JobData): Promise<void>;
  /** Marks a claimed job done in the caller's transaction; throws when the claim has lapsed. */
  complete(tx: Tx, job: ClaimedJob): Promise<void>;
  /** Starts to work: each job is handed to `handle`, tried again when it throws. */
  work(name: string, options: { concurrency: number }, handle: (job: ClaimedJob) => Promise<void>): Promise<void>;
  /** Starts a job by the clock (cron, Paris time). */
  schedule(name: string, cron: string): Promise<void>;
  stop(): Promise<void>;
}

// A worker that dies is noticed when its heartbeat stops; ten seconds is the shortest the library allows.
const heartbeatSeconds = 10;
const superviseEverySeconds = 10;

/**
 * The job queue in PostgreSQL (pg-boss). Its own pool connects as the owner, because it makes tables and queues;
 * what is sent or completed inside a request goes through the request's transaction.
 */
export async function startQueue(options: { pool: pg.Pool; names: string[]; log: Logger }): Promise<Queue> {
  const { pool, log } = options;
  const boss = new PgBoss({
    db: { executeSql: async (text: string, values?: unknown[]) => pool.query(text, values) },
    superviseIntervalSeconds: superviseEverySeconds,
    monitorIntervalSeconds: superviseEverySeconds,
    maintenanceIntervalSeconds: 600,
  });
  boss.on('error', (error) => log.warn({ err: String(error) }, 'job queue'));
  await boss.start();
  for (const name of options.names) {
    await boss.createQueue(name, { retryLimit: 5, retryDelay: 2, retryBackoff: true, expireInSeconds: 3600, heartbeatSeconds });
  }
  await grantToApplication(pool);
  return {
    async send(tx, name, data) {
      await boss.send(name, data, { db: inTransaction(tx) });
    },
    async complete(tx, job) {
      const answer = await boss.complete(job.name, { id: job.id, retryCount: job.retryCount }, null, { db: inTransaction(tx) });
      // The library's type of this answer is empty; its documentation and code name the count `affected`.
      if (!('affected' in answer) || answer.affected !== 1) throw new Error(`job ${job.name} was taken over by another worker`);
    },
    async work(name, { concurrency }, handle) {
      await boss.work<JobData>(name, { includeMetadata: true, localConcurrency: concurrency, pollingIntervalSeconds: 0.5 }, async ([job]) => {
        if (job) await handle({ id: job.id, name, data: job.data, retryCount: job.retryCount });
      });
    },
    async schedule(name, cron) {
      await boss.schedule(name, cron, null, { tz: 'Europe/Paris' });
    },
    async stop() {
      await boss.stop({ graceful: true, timeout: 10_000 });
    },
  };
}

/** When the last run of a job began that came to its end; null: none is known, or there is no queue here yet. */
export async function lastRunOf(db: Tx, name: string): Promise<Date | null> {
  const { rows: [queue] } = await sql<{ known: boolean }>`select exists (select from pg_tables where schemaname = 'pgboss' and tablename = 'job') as known`.execute(db);
  if (!queue?.known) return null;
  const { rows } = await sql<{ begun: Date | null }>`select max(started_on) as begun from pgboss.job where name = ${name} and state = 'completed'`.execute(db);
  return rows[0]?.begun ?? null;
}

function inTransaction(tx: Tx) {
  return {
    executeSql: async (text: string, values: unknown[] = []) => ({ rows: (await tx.executeQuery(CompiledQuery.raw(text, values))).rows }),
  };
}

async function grantToApplication(pool: pg.Pool): Promise<void> {
  // Two processes that start at the same time would write the same rows of the catalogue: one after the other.
  await pool.query(`select pg_advisory_xact_lock(hashtextextended('grants on the queue', 0));
    grant usage on schema pgboss to ${appRole};
    grant select, insert, update, delete on all tables in schema pgboss to ${appRole};
    grant execute on all functions in schema pgboss to ${appRole}`);
}
