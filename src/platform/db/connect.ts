import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Logger } from '../log.ts';
import type { Database } from './schema.ts';

export type Db = Kysely<Database>;

// bigint counts stay far below 2^53 here, and a civil date is text, never an instant in some time zone.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);

export interface PoolOptions {
  url: string;
  max?: number;
  /** Session settings sent at connection, e.g. the application role. */
  settings?: Record<string, string>;
  log?: Logger;
}

/** A pool whose idle connections may die (server restart) without ending the process. */
export function createPool({ url, max = 10, settings = {}, log }: PoolOptions): pg.Pool {
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`).join(' ');
  const pool = new pg.Pool({ ...connectionConfig(url), max, ...(options ? { options } : {}) });
  const onError = (error: Error) => log?.warn({ err: error.message }, 'database connection lost');
  pool.on('error', onError);
  pool.on('connect', (client) => client.on('error', onError));
  return pool;
}

/** `postgresql:///name?host=/socket/dir` and ordinary URLs alike. */
function connectionConfig(url: string): pg.PoolConfig {
  return { connectionString: url, application_name: 'parvis', connectionTimeoutMillis: longestWaitMs };
}

// A request that finds no free connection for so long is refused rather than left hanging.
const longestWaitMs = 15_000;

export const appRole = 'parvis_app';

/** The pool every request uses: never the owner of the tables, so row-level security holds. */
export function createAppPool(url: string, log?: Logger, max = 10): pg.Pool {
  return createPool({ url, max, settings: { role: appRole, statement_timeout: '60000', idle_in_transaction_session_timeout: '60000' }, ...(log ? { log } : {}) });
}

export function createDb(pool: pg.Pool): Db {
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
}
