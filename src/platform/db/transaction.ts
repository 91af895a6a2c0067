import { sql, type Transaction } from 'kysely';
import { problem } from '../http/problem.ts';
import type { Db } from './connect.ts';
import { constraintProblem } from './constraint-problems.ts';
import type { Database } from './schema.ts';

export type Tx = Transaction<Database>;

/** Whose eyes a transaction sees with; row-level security reads these. */
export interface Sight {
  scope: Scope;
  personId: string | null;
  organisationIds: string[];
  /** Hash of the registration draft this browser holds. */
  draft: string | null;
  /** Digest of the token by which one registration is seen without an account. */
  file: string | null;
}

export type Scope = 'public' | 'participant' | 'evaluator' | 'reviewer' | 'registrant' | 'office' | 'privacy' | 'system' | 'auth';

/** Thrown inside a transaction to undo it yet hand a value back: a form refused keeps what was typed. */
export class RolledBack<T> extends Error {
  readonly value: T;
  constructor(value: T) {
    super('rolled back');
    this.value = value;
  }
}

// A server that goes away, starts, or has ended a transaction or a connection that stood still.
const gone = /^(57P0[1235]|25P0[34]|08...)$/;
// Crossed writes: the same request may pass a moment later.
const crossed = /^(40001|40P01)$/;
// A full disk, no memory, a disk that fails: nothing is wrong with the request, and trying again at once does not help.
const starved = /^(53...|58...)$/;
const attempts = 3;

/**
 * Runs `work` in one transaction under `sight`: it commits when `work` returns, rolls back when it throws.
 * Crossed writes are tried again up to three times; a violated constraint becomes its problem.
 */
export async function inTransaction<T>(db: Db, sight: Sight, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute(async (tx) => {
        await look(tx, sight);
        return work(tx);
      });
    } catch (error) {
      if (error instanceof RolledBack) throw error;
      if (noConnectionFree(error)) throw problem('busy_retry');
      const code = sqlState(error);
      if (code && (crossed.test(code) || gone.test(code))) {
        if (attempt < attempts) continue;
        throw problem(crossed.test(code) ? 'busy_retry' : 'database_unreachable');
      }
      if (isOutOfReach(error)) throw problem('database_unreachable');
      throw constraintProblem(error) ?? error;
    }
  }
}

async function look(tx: Tx, sight: Sight): Promise<void> {
  await sql`select set_config('parvis.scope', ${sight.scope}, true),
    set_config('parvis.person', ${sight.personId ?? ''}, true),
    set_config('parvis.organisations', ${`{${sight.organisationIds.join(',')}}`}, true),
    set_config('parvis.draft', ${sight.draft ?? ''}, true),
    set_config('parvis.file', ${sight.file ?? ''}, true)`.execute(tx);
}

/** Whether the database cannot be reached, or cannot write: the fault is not in what was asked. */
export function isOutOfReach(error: unknown): boolean {
  const code = sqlState(error);
  // node-postgres gives the end of a connection no code; what ran on it may have been committed, so it is not run again here.
  return code === undefined ? error instanceof Error && ended.test(error.message) : gone.test(code) || starved.test(code);
}

const ended = /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/;

/** node-postgres gives this refusal no code: no connection of the pool came free in time. */
function noConnectionFree(error: unknown): boolean {
  return error instanceof Error && error.message === 'timeout exceeded when trying to connect';
}

/** The SQLSTATE of an error; a connection that could not be made or was cut counts as 08006. */
export function sqlState(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  const cut = error.code === 'ECONNREFUSED' || error.code === 'ECONNRESET' || error.code === 'EPIPE';
  // A server's socket that is not there; a missing file has the same code, and is no fault of the database.
  const noSocket = error.code === 'ENOENT' && 'syscall' in error && error.syscall === 'connect';
  return cut || noSocket ? '08006' : error.code;
}
