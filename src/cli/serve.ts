import { fork } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { readSettings, type Settings } from '#platform/env.ts';
import { isProblem, problem } from '#platform/http/problem.ts';
import { createLogger } from '#platform/log.ts';
import { startHttpServer } from '#platform/server/http-server.ts';
import { buildSite } from './build-site.ts';
import { openDatabase, type OpenDatabase } from '#platform/server/open-database.ts';

export function registerServe(program: Command): void {
  program.command('serve').description('Sert le site / serve the site').action(() => serveFromEnvironment(process.env));
}

/** Starts database and site from the environment; ends with code 1 and a clear sentence when something is missing. */
export async function serveFromEnvironment(env: Record<string, string | undefined>): Promise<void> {
  try {
    const settings = readSettings(env);
    await buildSite(settings.root);
    const database = await openDatabase(settings, createLogger(settings.logLevel));
    await loadDirectoryApart(database.url, env);
    const { address } = await serve(settings, database);
    console.log(`Parvis\u202f: ${address}`);
  } catch (thrown) {
    if (!isProblem(thrown)) throw thrown;
    console.error(`${thrown.sentence('fr')}\n${thrown.sentence('en')}\n[${thrown.code}]`);
    process.exit(1);
  }
}

/** The directory is loaded, where there is none, by a process of its own, which gives its memory back. */
async function loadDirectoryApart(databaseUrl: string, env: Record<string, string | undefined>): Promise<void> {
  const child = fork(resolve(import.meta.dirname, '../../bin/parvis.mjs'), ['directory'], { env: { ...env, DATABASE_URL: databaseUrl } });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw problem('directory_not_loaded');
}

/** Opens the database, serves, and stops cleanly on SIGINT and SIGTERM. */
export async function serve(settings: Settings, opened?: OpenDatabase): Promise<{ address: string; database: OpenDatabase }> {
  const log = createLogger(settings.logLevel);
  const database = opened ?? (await openDatabase(settings, log));
  const server = await startHttpServer(settings, database.url).catch(async (error: unknown) => {
    await database.close();
    throw error;
  });
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await server.close();
    const { parvisStop } = globalThis as { parvisStop?: () => Promise<void> };
    await parvisStop?.();
    await database.close();
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return { address: server.address, database };
}
