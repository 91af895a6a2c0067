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

/**
 * The PostgreSQL of a test run: the server of DATABASE_URL when it is set (in a database of its own: the one
 * named there is left alone), else an embedded one that lives as long as the run.
 */
export function startTestServer(): Promise<TestServer> {
  const given = process.env['DATABASE_URL'];
  return given ? databaseOn(given) : embeddedServer();
}

async function databaseOn(url: string): Promise<TestServer> {
  const name = `parvis_test_${randomBytes(6).toString('hex')}`;
  await command(url, `create database ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  return { ownerUrl: own.href, stop: () => command(url, `drop database if exists ${name} with (force)`) };
}

async function embeddedServer(): Promise<TestServer> {
  sweepLeftovers();
  const folder = temporaryFolder('server');
  const server = await startEmbedded({ stateDir: folder, log: { info: () => undefined, warn: (message) => console.warn(message) } });
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
  for (const name of readdirSync(testFilesRoot()).filter((one) => one.startsWith('parvis-server-'))) {
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

async function command(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
