import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { takeAppLock } from '#platform/db/embedded/app-lock.ts';
import { startEmbedded } from '#platform/db/embedded/start-embedded.ts';
import { temporaryFolder, testFilesRoot } from './temporary-folder.ts';

export interface TestServer {
  /** An empty database of this run, as a role that may make roles and databases. */
  ownerUrl: string;
  stop(): Promise<void>;
}

export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

// How test workers find the run's server: they inherit the environment.
const serverVariable = 'PARVIS_TEST_SERVER';

/**
 * The PostgreSQL of a test run: the server of DATABASE_URL when it is set (in a database of its own: the one
 * named there is left alone), else an embedded one that lives as long as the run. Call it once, in globalSetup.
 */
export async function startTestServer(): Promise<TestServer> {
  const given = process.env['DATABASE_URL'];
  const server = given ? await databaseOn(given) : await embeddedServer();
  process.env[serverVariable] = server.ownerUrl;
  return {
    ...server,
    async stop() {
      delete process.env[serverVariable];
      await server.stop();
    },
  };
}

async function databaseOn(url: string): Promise<TestServer> {
  const name = `parvis_test_${randomBytes(6).toString('hex')}`;
  await command(url, `create database ${name}`);
  return { ownerUrl: withDatabase(url, name), stop: () => dropAll(url, name) };
}

/** Everything this run made, templates and the databases of killed workers included. */
async function dropAll(url: string, prefix: string): Promise<void> {
  const names = await command(url, `select datname from pg_database where starts_with(datname, '${prefix}')`);
  for (const name of names) await command(url, `drop database if exists ${name} with (force)`);
}

async function embeddedServer(): Promise<TestServer> {
  sweepLeftovers();
  const folder = temporaryFolder('test');
  const quiet = { info: () => undefined, warn: (message: string) => console.warn(message) };
  const server = await startEmbedded({ stateDir: folder, log: quiet });
  return {
    ownerUrl: server.ownerUrl,
    async stop() {
      await server.stop();
      for (const one of new Set([folder, server.folder])) rmSync(one, { recursive: true, force: true });
    },
  };
}

const olderThanMs = 60_000;

/** Removes the folders of runs that were killed: nobody holds their lock. */
function sweepLeftovers(): void {
  for (const name of readdirSync(testFilesRoot()).filter((one) => one.startsWith('parvis-test-'))) {
    const folder = join(testFilesRoot(), name);
    try {
      if (Date.now() - statSync(folder).mtimeMs < olderThanMs) continue;
      takeAppLock(folder).release();
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // In use, or somebody else's.
    }
  }
}

/** Makes a database, lets `prepare` fill it, and closes it to everybody so that it can be copied. Returns its name. */
export async function createTemplate(prepare: (url: string) => Promise<void>): Promise<string> {
  const name = newName();
  await command(serverUrl(), `create database ${name}`);
  await prepare(withDatabase(serverUrl(), name));
  return name;
}

/** A fresh copy of a template, for one test file. */
export async function createTestDatabase(templateName: string): Promise<TestDatabase> {
  const name = newName();
  await command(serverUrl(), `create database ${name} template ${pg.escapeIdentifier(templateName)}`);
  return {
    url: withDatabase(serverUrl(), name),
    async drop() {
      await command(serverUrl(), `drop database if exists ${name} with (force)`);
    },
  };
}

function serverUrl(): string {
  const url = process.env[serverVariable];
  if (!url) throw new Error('No test server: start one with startTestServer() in globalSetup.');
  return url;
}

/** Names begin with that of the run's own database, by which they are found again. */
function newName(): string {
  return `${new URL(serverUrl()).pathname.slice(1)}_${randomBytes(6).toString('hex')}`;
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

/** Runs one statement and gives the first column of its rows. */
async function command(url: string, text: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<string[]>({ text, rowMode: 'array' });
    return rows.map(([first]) => String(first));
  } finally {
    await client.end();
  }
}
