import { existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { temporaryFolder } from '#tests/harness/temporary-folder.ts';
import type { EmbeddedStep } from './embedded.texts.ts';
import { runningEmbedded } from './running-embedded.ts';
import { type EmbeddedServer, startEmbedded } from './start-embedded.ts';

const debian15 = '/usr/lib/postgresql/15/bin';
const log = { info: () => undefined, warn: () => undefined };
const folders: string[] = [];
const servers: EmbeddedServer[] = [];

function newFolder(): string {
  const folder = temporaryFolder('embedded');
  folders.push(folder);
  return folder;
}

async function start(stateDir: string, options: Partial<Parameters<typeof startEmbedded>[0]> = {}): Promise<EmbeddedServer> {
  const server = await startEmbedded({ stateDir, log, pgBin: undefined, ...options });
  servers.push(server);
  return server;
}

async function ask<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

// A cluster takes most of a second to make: one a PostgreSQL, shared by the tests that do not look at its making.
const stateDirs = { packaged: newFolder(), system: newFolder() };

describe.each([
  { name: 'the packaged PostgreSQL', stateDir: stateDirs.packaged, pgBin: undefined, present: true },
  { name: 'a system PostgreSQL 15 given by PARVIS_PG_BIN', stateDir: stateDirs.system, pgBin: debian15, present: existsSync(debian15) },
])('$name', ({ stateDir, pgBin, present }) => {
  test.skipIf(!present)('starts from nothing, and again on what it holds', async () => {
    const steps: EmbeddedStep[] = [];
    const first = await start(stateDir, { pgBin, onProgress: (step) => steps.push(step) });
    await ask(first.ownerUrl, 'create table kept (id int)');
    await first.stop();
    await first.stop();
    const second = await start(stateDir, { pgBin, onProgress: (step) => steps.push(step) });
    expect(await ask(second.ownerUrl, 'select * from kept')).toEqual([]);
    expect(steps).toEqual(['creating', 'starting', 'starting']);
    expect(Number.parseInt(second.version, 10)).toBe(pgBin ? 15 : 18);
  });

  test.skipIf(!present)('keeps what it acknowledges, answers on its private socket only, and is the same on every machine', async () => {
    const { ownerUrl } = await start(stateDir, { pgBin });
    const settings = await ask<{ name: string; setting: string }>(ownerUrl, `select name, setting from pg_settings where name in
      ('fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums', 'listen_addresses', 'server_encoding', 'TimeZone')`);
    expect(Object.fromEntries(settings.map((one) => [one.name, one.setting]))).toEqual({
      fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on', data_checksums: 'on',
      listen_addresses: '', server_encoding: 'UTF8', TimeZone: 'UTC',
    });
    expect(await ask(ownerUrl, `select datcollate, datctype from pg_database where datname = current_database()`)).toEqual([{ datcollate: 'C', datctype: 'C' }]);
    expect(statSync(new URL(ownerUrl).searchParams.get('host') ?? '').mode & 0o777).toBe(0o700);
  });

  test.skipIf(!present)('gives an owner who is no superuser, can make the application role and step into it', async () => {
    const { ownerUrl } = await start(stateDir, { pgBin });
    await ask(ownerUrl, 'create role parvis_app nosuperuser nobypassrls nologin; grant parvis_app to current_user; create extension pg_trgm; create extension unaccent');
    const roles = await ask(`${ownerUrl}&options=-c%20role%3Dparvis_app`, `select current_user, session_user, rolsuper, rolbypassrls from pg_roles where rolname = session_user`);
    expect(roles).toEqual([{ current_user: 'parvis_app', session_user: 'parvis_owner', rolsuper: false, rolbypassrls: false }]);
  });
});

test('a second product on the same folder is refused and told who holds it; the first goes on', async () => {
  const stateDir = stateDirs.packaged;
  const first = await start(stateDir);
  await expect(start(join(stateDir, '..', stateDir.split('/').at(-1) ?? ''))).rejects.toMatchObject({ code: 'database_in_use', params: { folder: stateDir, pid: process.pid } });
  await expect(start(stateDir, { fresh: true })).rejects.toMatchObject({ code: 'database_in_use' });
  expect(await ask(first.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a command finds the database that a running product holds, and nothing when none does', async () => {
  const stateDir = stateDirs.packaged;
  expect(runningEmbedded(stateDir)).toBeNull();
  const { ownerUrl, stop } = await start(stateDir);
  expect(runningEmbedded(stateDir)).toBe(ownerUrl);
  await stop();
  expect(runningEmbedded(stateDir)).toBeNull();
});

test('starting over erases the former data', async () => {
  const stateDir = stateDirs.packaged;
  const first = await start(stateDir);
  await ask(first.ownerUrl, 'create table old (id int)');
  await first.stop();
  const second = await start(stateDir, { fresh: true });
  expect(await ask(second.ownerUrl, `select to_regclass('old') as old`)).toEqual([{ old: null }]);
});

test('a path too long for a socket is no obstacle: the socket goes to the temporary folder', async () => {
  const stateDir = join(newFolder(), 'd'.repeat(100));
  const { ownerUrl, stop } = await start(stateDir);
  const socketFolder = new URL(ownerUrl).searchParams.get('host') ?? '';
  expect(socketFolder).not.toContain(stateDir);
  expect(await ask(ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  await stop();
  expect(existsSync(socketFolder)).toBe(false);
});

test.skipIf(!existsSync(debian15))('data of another major version is refused, not touched', async () => {
  const stateDir = stateDirs.system;
  await expect(start(stateDir)).rejects.toMatchObject({ code: 'cluster_version_mismatch', params: { found: '15' } });
  expect((await start(stateDir, { pgBin: debian15 })).version).toMatch(/^15/);
});

test('missing programs are named with the way out', async () => {
  await expect(start(newFolder(), { native: null })).rejects.toMatchObject({ code: 'server_binaries_missing' });
  await expect(start(newFolder(), { pgBin: '/nowhere' })).rejects.toMatchObject({ code: 'server_binaries_unusable', params: { folder: '/nowhere' } });
});

test('the end of the server is told, unless it was asked for', async () => {
  const stateDir = stateDirs.packaged;
  const exit = await new Promise((resolve, reject) => {
    start(stateDir, { onExit: resolve }).then((server) => process.kill(server.pid, 'SIGKILL'), reject);
  });
  expect(exit).toMatchObject({ signal: 'SIGKILL' });
  await servers.splice(0)[0]?.stop();
  const again = await start(stateDir, { onExit: () => expect.unreachable('a stop that was asked for') });
  expect(await ask(again.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
});
