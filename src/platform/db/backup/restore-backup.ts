import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type pg from 'pg';
import { problem } from '#platform/http/problem.ts';
import { ArchiveReader, type End, type Frame, type Header, type TableTotal } from './archive.ts';
import { dataTables, exactText, keptRows, unloggedTables } from './catalogue.ts';
import { layDownConstraints } from './constraints.ts';
import { copyIn, type CopyIn } from './copy.ts';
import type { LongTask } from './take-backup.ts';

export interface RestoreSummary {
  /** When the backup was taken, ISO 8601 in UTC. */
  takenAt: string;
  tables: number;
  rows: number;
}

// A migrated database that nobody has used yet holds rows here and nowhere else.
const filledFromTheStart = new Set(['public.schema_migration', 'pgboss.job']);

/**
 * Puts the content of a backup into a migrated database of the same structure, in one transaction: all or
 * nothing. The pool must connect as the owner of the tables. `replace` also accepts a database in use, whose
 * content is then lost.
 * Throws `backup_unreadable`, `backup_does_not_fit` and `restore_target_not_empty`.
 */
export async function restore(pool: pg.Pool, file: string, task: LongTask & { replace?: boolean } = {}): Promise<RestoreSummary> {
  const client = await pool.connect();
  const source = createReadStream(file);
  const unzipped = createGunzip({ chunkSize: 256 * 1024 });
  source.on('error', (error) => unzipped.destroy(error)).pipe(unzipped);
  const archive = new Archive(file, new ArchiveReader(unzipped));
  try {
    const header = await archive.header();
    await client.query(`set role none; begin; ${exactText}`);
    await checkFits(client, header);
    if (!task.replace) await checkUnused(client, header);
    const totals = await fill(client, archive, header, task);
    await client.query('commit; analyze');
    return { takenAt: header.takenAt, tables: totals.length, rows: totals.reduce((sum, one) => sum + one.rows, 0) };
  } finally {
    source.destroy();
    unzipped.destroy();
    client.release(true); // an unfinished transaction goes with it
  }
}

/** The reader, whose every fault is the problem `backup_unreadable`. */
class Archive {
  readonly #file: string;
  readonly #reader: ArchiveReader;

  constructor(file: string, reader: ArchiveReader) {
    this.#file = file;
    this.#reader = reader;
  }

  async header(): Promise<Header> {
    const first = await this.frame();
    return first.kind === 'header' ? first : this.fail('it has no header');
  }

  frame(): Promise<Frame> {
    return this.#reader.frame().catch((error: Error) => this.fail(error.message));
  }

  bytes(count: number): Promise<Buffer> {
    return this.#reader.bytes(count).catch((error: Error) => this.fail(error.message));
  }

  close(): Promise<void> {
    return this.#reader.close().catch((error: Error) => this.fail(error.message));
  }

  fail(detail: string): never {
    throw problem('backup_unreadable', { file: this.#file, detail });
  }
}

async function checkFits(client: pg.PoolClient, { tables }: Header): Promise<void> {
  const shape = (list: Header['tables']) =>
    new Set(list.flatMap((table) => [table.name, ...table.columns.map((column) => `${table.name}.${column.name} ${column.type}`)]));
  const [here, there] = [shape(await dataTables(client)), shape(tables)];
  const differences = [
    ...[...there.difference(here)].map((one) => `- ${one}`),
    ...[...here.difference(there)].map((one) => `+ ${one}`),
  ];
  if (differences.length > 0) throw problem('backup_does_not_fit', { detail: differences.slice(0, 5).join(', ') });
}

async function checkUnused(client: pg.PoolClient, { tables }: Header): Promise<void> {
  for (const { name } of tables) {
    if (filledFromTheStart.has(name)) continue;
    const { rows } = await client.query<{ used: boolean }>(`select exists (select from ${name}) as used`);
    if (rows[0]?.used) throw problem('restore_target_not_empty', { table: name });
  }
}

async function fill(client: pg.PoolClient, archive: Archive, header: Header, task: LongTask): Promise<TableTotal[]> {
  const names = header.tables.map((table) => table.name);
  const putBack = await layDownConstraints(client, names);
  await empty(client, names);
  const totals: TableTotal[] = [];
  const end = await fillTables(client, archive, header, { totals, task });
  await archive.close();
  if (JSON.stringify(end.totals) !== JSON.stringify(totals)) archive.fail('its counts or hashes do not match its rows');
  for (const { name, lastValue, isCalled } of end.sequences) await client.query('select setval($1::regclass, $2::bigint, $3)', [name, lastValue, isCalled]);
  await client.query('set constraints all immediate');
  for (const statement of putBack) await client.query(statement);
  return totals;
}

async function empty(client: pg.PoolClient, names: string[]): Promise<void> {
  // Tables of the job library refer to its jobs, and `truncate` looks at the key, not at the rows.
  for (const name of names.filter(keptRows)) await client.query(`delete from ${name}`);
  // Tables that no backup holds, because they are gone with a crash as well, may refer to those that it does.
  const passing = await unloggedTables(client);
  const whole = [...names.filter((name) => !keptRows(name)), ...passing];
  if (whole.length > 0) await client.query(`truncate ${whole.join(', ')}`);
}

interface Filling {
  totals: TableTotal[];
  task: LongTask;
}

async function fillTables(client: pg.PoolClient, archive: Archive, header: Header, { totals, task }: Filling): Promise<End> {
  const columns = new Map(header.tables.map((table) => [table.name, table.columns.map((column) => column.name).join(', ')]));
  let frame = await archive.frame();
  while (frame.kind === 'table') {
    const { name } = frame;
    if (!columns.has(name)) archive.fail(`unexpected table ${name}`);
    task.onProgress?.({ table: name, done: totals.length, total: columns.size });
    const into = copyIn(client, `copy ${name} (${columns.get(name)}) from stdin`);
    into.on('error', () => undefined); // met by the next write, or by its end
    const hash = createHash('sha256');
    frame = await archive.frame();
    for (; frame.kind === 'rows'; frame = await archive.frame()) {
      task.signal?.throwIfAborted();
      const bytes = await archive.bytes(frame.bytes);
      hash.update(bytes);
      await write(into, bytes).catch((error: Error) => archive.fail(error.message));
    }
    into.end();
    await finished(into).catch((error: Error) => archive.fail(error.message));
    totals.push({ name, rows: into.rowCount, sha256: hash.digest('hex') });
  }
  return frame.kind === 'end' ? frame : archive.fail(`unexpected ${frame.kind}`);
}

function write(into: CopyIn, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    into.write(bytes, (error) => (error ? reject(into.errored ?? error) : resolve()));
  });
}
