import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { frameLine, type TableShape, type TableTotal } from './archive.ts';
import { dataTables, exactText, keptRows, sequenceStates } from './catalogue.ts';
import { copyOut } from './copy.ts';

export interface LongTask {
  /** Called at the start of each table, `done` of `total` tables being behind. */
  onProgress?: (progress: { table: string; done: number; total: number }) => void;
  /** Stops the task; its promise then rejects with the signal's reason and nothing is left half done. */
  signal?: AbortSignal;
}

export interface BackupSummary {
  tables: number;
  rows: number;
  /** Size of the file. */
  bytes: number;
}

/**
 * Writes all data of the database, as it stands at one instant, into one file readable by its owner only.
 * Others go on working meanwhile. The pool must connect as the owner of the tables; a role set by the pool is
 * laid down. A table with forced row-level security is an error rather than a backup with holes.
 */
export async function backup(pool: pg.Pool, file: string, task: LongTask = {}): Promise<BackupSummary> {
  const client = await pool.connect();
  const unfinished = `${file}.tmp`;
  const totals: TableTotal[] = [];
  try {
    const frames = Readable.from(content(client, totals, task));
    await pipeline(frames, createGzip({ level: 4 }), createWriteStream(unfinished, { mode: 0o600 }), task.signal ? { signal: task.signal } : {});
    await keep(unfinished, file);
    return { tables: totals.length, rows: totals.reduce((sum, one) => sum + one.rows, 0), bytes: (await stat(file)).size };
  } catch (error) {
    await rm(unfinished, { force: true });
    throw task.signal?.aborted ? task.signal.reason : error;
  } finally {
    client.release(true); // its role and an unfinished copy go with it
  }
}

async function* content(client: pg.PoolClient, totals: TableTotal[], { onProgress }: LongTask): AsyncGenerator<Buffer> {
  await client.query('set role none');
  const tables = await dataTables(client);
  await client.query(`begin isolation level repeatable read, read only; set local row_security = off; ${exactText}`);
  // Locked before the snapshot is taken: nobody can empty or change a table behind it.
  await client.query(`lock table ${tables.map((table) => table.name).join(', ')} in access share mode`);
  const { rows } = await client.query<{ takenAt: string; server: string }>(
    `select to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "takenAt", current_setting('server_version') as server`,
  );
  yield frameLine({ kind: 'header', format: 'parvis-backup-1', takenAt: rows[0]?.takenAt ?? '', server: rows[0]?.server ?? '', tables });
  for (const [done, table] of tables.entries()) {
    onProgress?.({ table: table.name, done, total: tables.length });
    yield* rowsOf(client, table, totals);
  }
  yield frameLine({ kind: 'end', totals, sequences: await sequenceStates(client) });
  await client.query('commit');
}

async function* rowsOf(client: pg.PoolClient, table: TableShape, totals: TableTotal[]): AsyncGenerator<Buffer> {
  yield frameLine({ kind: 'table', name: table.name });
  const columns = table.columns.map((column) => column.name).join(', ');
  const lines = copyOut(client, `copy (select ${columns} from ${table.name} ${keptRows(table.name)}) to stdout`);
  const hash = createHash('sha256');
  for await (const bytes of lines as AsyncIterable<Buffer>) {
    hash.update(bytes);
    yield frameLine({ kind: 'rows', bytes: bytes.length });
    yield bytes;
  }
  totals.push({ name: table.name, rows: lines.rowCount, sha256: hash.digest('hex') });
}

async function keep(unfinished: string, file: string): Promise<void> {
  const handle = await open(unfinished, 'r+');
  await handle.sync();
  await handle.close();
  await rename(unfinished, file);
  const folder = await open(dirname(file), 'r').catch(() => null); // Windows opens no folders
  await folder?.sync();
  await folder?.close();
}
