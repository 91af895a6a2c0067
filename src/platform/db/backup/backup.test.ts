import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase } from '#tests/harness/database.ts';
import { temporaryFolder } from '#tests/harness/temporary-folder.ts';
import { backup, restore } from '../backup.ts';
import { createAppPool, createPool } from '../connect.ts';

// Everything that makes a restore hard: keys in a circle and to oneself, triggers, row-level security, identity,
// generated columns, partitions, values that need quoting.
const hardTables = `
  create table "Odd ""name""" (id int generated always as identity primary key, boss int references "Odd ""name""",
    "the text" text, bin bytea, f float8, d date, j jsonb, doubled int generated always as (id * 2) stored);
  create table egg (id int primary key, hen int);
  create table hen (id int primary key, egg int constraint hen_egg_fkey references egg (id) deferrable initially deferred);
  alter table egg add constraint egg_hen_fkey foreign key (hen) references hen (id);
  create table dated (day date not null, note text) partition by range (day);
  create table dated_2026 partition of dated for values from ('2026-01-01') to ('2027-01-01');
  create table secret (id int primary key);
  alter table secret enable row level security;
  create table log_line (id int);
  create table many (id int primary key, words text);
  create function log_hen() returns trigger language plpgsql as 'begin insert into log_line values (new.id); return new; end';
  create trigger hen_logged after insert on hen for each row execute function log_hen();
`;
const hardRows = `
  insert into "Odd ""name""" (boss, "the text", bin, f, d, j) values
    (null, E'tab\\t line\\n back\\\\slash \\\\. \\\\N « é\u202f! »', '\\x00ff0a5c', 0.1 + 0.2::float8, '0044-03-15 BC', '{"a": [1, null]}'),
    (1, null, repeat('x', 600000)::bytea, 'NaN', 'infinity', null), (1, '', null, -0.0, null, '"\\\\"');
  begin; insert into hen values (1, 10); insert into egg values (10, 1); commit;
  insert into dated values ('2026-05-01', 'may'), ('2026-12-31', 'end');
  insert into secret values (1), (2);
  insert into many select n, repeat(md5(n::text), n % 7) from generate_series(1, 50000) n;
`;
const everything = `select (select json_agg(t order by id) from "Odd ""name""" t) as odd, (select json_agg(t) from hen t) as hens,
  (select json_agg(t) from egg t) as eggs, (select json_agg(t order by day) from dated_2026 t) as dated,
  (select count(*)::int from secret) as secrets, (select count(*)::int from log_line) as lines,
  (select md5(string_agg(id || words, ',' order by id)) from many) as many`;

let folder = '';
let file = '';
let source: pg.Pool;
const cleanups: (() => Promise<void>)[] = [];

async function hardDatabase(): Promise<pg.Pool> {
  const database = await createTestDatabase();
  const pool = createPool({ url: database.url, max: 2 });
  cleanups.push(async () => {
    await pool.end();
    await database.drop();
  });
  await pool.query(hardTables);
  return pool;
}

beforeAll(async () => {
  folder = temporaryFolder('backup');
  file = join(folder, 'all.backup');
  source = await hardDatabase();
  await source.query(hardRows);
  await backup(source, file);
});

afterAll(async () => {
  for (const cleanup of cleanups) await cleanup();
  rmSync(folder, { recursive: true });
});

test('what was backed up comes back to the last bit, keys, triggers and sequences included', async () => {
  const target = await hardDatabase();
  const progress: string[] = [];
  const summary = await restore(target, file, { onProgress: ({ table }) => progress.push(table) });
  expect((await target.query(everything)).rows).toEqual((await source.query(everything)).rows);
  expect(summary.rows).toBeGreaterThanOrEqual(10);
  expect(progress).toContain('public.hen');
  await expect(target.query('insert into egg values (11, 99)')).rejects.toMatchObject({ constraint: 'egg_hen_fkey' });
  await target.query('begin; insert into hen values (2, 11); insert into egg values (11, 2); commit');
  expect((await target.query('select count(*)::int as n from log_line')).rows).toEqual([{ n: 2 }]);
  expect((await target.query(`insert into "Odd ""name""" default values returning id`)).rows).toEqual([{ id: 4 }]);
});

test('only the owner of the file may read it', () => {
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('two backups of the same content have the same counts and hashes', async () => {
  const second = join(folder, 'second.backup');
  const { bytes } = await backup(source, second);
  expect(bytes).toBe(statSync(second).size);
  const lastLine = (path: string) => gunzipSync(readFileSync(path)).toString('latin1').trimEnd().split('\n').at(-1);
  expect(lastLine(second)).toBe(lastLine(file));
  expect(lastLine(file)).toMatch(/^{"kind":"end"/);
});

test('a backup shows one instant: what is committed after its beginning is not in it', async () => {
  const url = source.options.connectionString ?? '';
  const insert = 'const c = new (require("pg").Client)(process.argv[1]); c.connect().then(() => c.query("insert into secret values (3)")).then(() => c.end())';
  let first = true;
  const onProgress = () => {
    if (first) execFileSync(process.execPath, ['-e', insert, url]); // the whole product waits until it is committed
    first = false;
  };
  const instant = join(folder, 'instant.backup');
  await backup(source, instant, { onProgress });
  const target = await hardDatabase();
  await restore(target, instant);
  expect((await target.query('select id from secret order by id')).rows).toEqual([{ id: 1 }, { id: 2 }]);
  expect((await source.query('delete from secret where id = 3')).rowCount).toBe(1);
});

test('a pool that acts as the application role still backs up what row-level security hides from it', async () => {
  const app = createAppPool(source.options.connectionString ?? '', undefined, 1);
  const seen = join(folder, 'app.backup');
  const { rows } = await backup(app, seen);
  await app.end();
  const target = await hardDatabase();
  expect((await restore(target, seen)).rows).toBe(rows);
  expect((await target.query('select count(*)::int as n from secret')).rows).toEqual([{ n: 2 }]);
});

test('a database in use is left alone unless its content may be replaced', async () => {
  const target = await hardDatabase();
  await target.query('insert into secret values (7)');
  await expect(restore(target, file)).rejects.toMatchObject({ code: 'restore_target_not_empty', params: { table: 'public.secret' } });
  expect((await target.query('select id from secret')).rows).toEqual([{ id: 7 }]);
  await restore(target, file, { replace: true });
  expect((await target.query('select id from secret order by id')).rows).toEqual([{ id: 1 }, { id: 2 }]);
});

test('a damaged, shortened or foreign file restores nothing', async () => {
  const target = await hardDatabase();
  const bytes = readFileSync(file);
  const damaged = Buffer.from(bytes);
  damaged.writeUInt8(damaged.readUInt8(bytes.length - 300) ^ 0x40, bytes.length - 300);
  const faults = { short: bytes.subarray(0, bytes.length - 20), damaged, foreign: Buffer.from('no backup') };
  for (const [name, content] of Object.entries(faults)) {
    writeFileSync(join(folder, name), content);
    await expect(restore(target, join(folder, name)), name).rejects.toMatchObject({ code: 'backup_unreadable' });
  }
  await expect(restore(target, join(folder, 'absent'))).rejects.toMatchObject({ code: 'backup_unreadable' });
  expect((await target.query(everything)).rows).toEqual([{ odd: null, hens: null, eggs: null, dated: null, secrets: 0, lines: 0, many: null }]);
});

test('another structure is refused with the differences', async () => {
  const target = await hardDatabase();
  await target.query('alter table secret add column more text');
  await expect(restore(target, file)).rejects.toMatchObject({ code: 'backup_does_not_fit', params: { detail: '+ public.secret.more text' } });
});

test('a backup can be stopped and leaves no trace', async () => {
  const stopped = join(folder, 'stopped.backup');
  const abort = new AbortController();
  const reason = new Error('stopped by the operator');
  await expect(backup(source, stopped, { signal: abort.signal, onProgress: () => abort.abort(reason) })).rejects.toBe(reason);
  expect(statSync(`${stopped}.tmp`, { throwIfNoEntry: false })).toBeUndefined();
  expect(statSync(stopped, { throwIfNoEntry: false })).toBeUndefined();
});
