import { chownSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { problem } from '#platform/http/problem.ts';
import type { Binaries } from './binaries.ts';
import type { Home } from './home.ts';
import { run } from './run-as.ts';

/** The superuser of the embedded cluster; it only prepares the owner and the database. */
export const adminRole = 'parvis_admin';

export function clusterExists(home: Home): boolean {
  return existsSync(join(home.folder, 'data', 'PG_VERSION'));
}

/** Throws `cluster_version_mismatch` when another major version made the cluster. */
export function checkClusterVersion(home: Home, { major, version }: Binaries): void {
  const found = readFileSync(join(home.folder, 'data', 'PG_VERSION'), 'utf8').trim();
  if (Number(found) !== major) throw problem('cluster_version_mismatch', { folder: home.folder, found, version });
}

/**
 * Makes a new cluster: UTF-8, checksums, and the collation `C`, which is the same on every machine and version
 * (languages come from ICU collations made by migrations). It is built aside and renamed, so an interrupted
 * first start leaves nothing half made. `password` is for machines without private sockets.
 * Throws `server_start_failed` and `server_user_nameless`.
 */
export async function createCluster(home: Home, binaries: Binaries, password: string | undefined): Promise<void> {
  const unfinished = join(home.folder, 'data.tmp');
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  if (home.identity) chownSync(unfinished, home.identity.uid, home.identity.gid);
  const passwordFile = join(home.folder, 'password.tmp');
  if (password !== undefined) writeFileSync(passwordFile, password, { mode: 0o600 });
  try {
    const access = password === undefined ? ['--auth-local=trust', '--auth-host=reject'] : ['--auth=scram-sha-256', `--pwfile=${passwordFile}`];
    const args = ['-D', unfinished, `--username=${adminRole}`, '--encoding=UTF8', '--locale=C', '--data-checksums', '--no-instructions'];
    await run(home.identity, join(binaries.folder, 'initdb'), [...args, ...access]);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    // Containers started with a bare number (`--user 4242`).
    if (detail.includes('could not look up effective user')) throw problem('server_user_nameless', { uid: process.getuid?.() ?? '?' });
    throw problem('server_start_failed', { detail });
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(unfinished, join(home.folder, 'data'));
  syncFolder(home.folder);
}

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return; // folders cannot be opened there
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
