import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '#tests/harness/temporary-folder.ts';
import { isServerOf, readPostmasterFile } from './postmaster.ts';
import { startEmbedded } from './start-embedded.ts';

const app = resolve(import.meta.dirname, '../../../../tests/harness/embedded-app.ts');
const log = { info: () => undefined, warn: () => undefined };
const folders: string[] = [];

function newFolder(): string {
  const folder = temporaryFolder('crash');
  folders.push(folder);
  return folder;
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const writeOne = 'drop table if exists kept; create table kept (id int); insert into kept values (1)';

interface Running {
  child: ChildProcess;
  ownerUrl: string;
  pid: number;
}

// Shared by the tests that do not look at the making of the cluster, which takes most of a second.
const stateDir = newFolder();

async function startApp(stateDir: string): Promise<Running> {
  const { PARVIS_PG_BIN: _, ...env } = process.env;
  const child = spawn(process.execPath, [app, stateDir], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: child.stdout })) return { child, ...JSON.parse(line) };
  throw new Error('the product ended before it was ready');
}

async function write(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(text);
  await client.end();
}

async function count(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ n: number }>('select count(*)::int as n from kept');
  await client.end();
  return rows[0]?.n ?? 0;
}

function ended(child: ChildProcess): Promise<unknown> {
  return new Promise((done) => child.on('exit', done));
}

test('kill -9 of the product leaves no server behind, and the next start finds every acknowledged row', async () => {
  const first = await startApp(stateDir);
  await write(first.ownerUrl, writeOne);
  first.child.kill('SIGKILL');
  await ended(first.child);
  while (isServerOf(first.pid, join(stateDir, 'data'))) await sleep(20);
  const again = await startEmbedded({ stateDir, log, pgBin: undefined });
  expect(await count(again.ownerUrl)).toBe(1);
  await again.stop();
});

test('a start at the very moment after kill -9 works: the lock is free and the old server is stopped', async () => {
  const first = await startApp(stateDir);
  await write(first.ownerUrl, writeOne);
  first.child.kill('SIGKILL');
  await ended(first.child);
  const again = await startEmbedded({ stateDir, log, pgBin: undefined });
  expect(again.pid).not.toBe(first.pid);
  expect(await count(again.ownerUrl)).toBe(1);
  await again.stop();
});

test('a second product in another process is refused while the first lives', async () => {
  const first = await startApp(stateDir);
  await expect(startEmbedded({ stateDir, log, pgBin: undefined })).rejects.toMatchObject({ code: 'database_in_use', params: { pid: first.child.pid } });
  first.child.kill('SIGTERM');
  await ended(first.child);
  expect(readPostmasterFile(join(stateDir, 'data'))).toBeNull();
});

test('product and server killed together: the next start recovers, also when a stranger got the old number', async () => {
  const first = await startApp(stateDir);
  await write(first.ownerUrl, writeOne);
  first.child.kill('SIGKILL');
  process.kill(first.pid, 'SIGKILL');
  await ended(first.child);
  const file = join(stateDir, 'data', 'postmaster.pid');
  const [, ...rest] = readFileSync(file, 'utf8').split('\n');
  while (isServerOf(first.pid, join(stateDir, 'data'))) await sleep(20);
  writeFileSync(file, [strangersPid(statSync(file).uid), ...rest].join('\n'));
  const again = await startEmbedded({ stateDir, log, pgBin: undefined });
  expect(await count(again.ownerUrl)).toBe(1);
  await again.stop();
});

// Of the server's own user, so that PostgreSQL cannot tell it from a living server.
function strangersPid(uid: number): number {
  const child = spawn('sleep', ['60'], process.getuid?.() === 0 ? { uid } : {});
  onTestFinished(() => void child.kill());
  return child.pid ?? 0;
}

test('a first start killed while it makes the cluster does not hinder the next', async () => {
  const stateDir = newFolder();
  const { PARVIS_PG_BIN: _, ...env } = process.env;
  const child = spawn(process.execPath, [app, stateDir], { env, stdio: 'ignore' });
  const unfinished = () => readdirSync(stateDir).filter((name) => name.startsWith('data.tmp-'));
  while (unfinished().length === 0) await sleep(5);
  child.kill('SIGKILL');
  await ended(child);
  const first = await startEmbedded({ stateDir, log, pgBin: undefined });
  await first.stop();
  for (const name of unfinished()) utimesSync(join(stateDir, name), 0, 0); // long ago
  const second = await startEmbedded({ stateDir, log, pgBin: undefined });
  await second.stop();
  expect(unfinished()).toEqual([]);
});
