import { chownSync, closeSync, existsSync, fsyncSync, mkdtempSync, openSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { problem } from '#platform/http/problem.ts';
import type { Binaries } from './binaries.ts';
import type { Home } from './home.ts';
import { run } from './run-as.ts';
import { startWatchdog, type Watchdog } from './watchdog.ts';

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
  const unfinished = mkdtempSync(join(home.folder, unfinishedPrefix));
  if (home.identity) chownSync(unfinished, home.identity.uid, home.identity.gid);
  const passwordFile = join(home.folder, 'password.tmp');
  if (password !== undefined) writeFileSync(passwordFile, password, { mode: 0o600 });
  let watchdog: Watchdog | undefined;
  try {
    const access = password === undefined ? ['--auth-local=trust', '--auth-host=reject'] : ['--auth=scram-sha-256', `--pwfile=${passwordFile}`];
    const args = ['-D', unfinished, `--username=${adminRole}`, '--encoding=UTF8', '--locale=C', '--data-checksums', '--no-instructions'];
    await run(home.identity, join(binaries.folder, 'initdb'), [...args, ...access], (pid) => {
      watchdog = startWatchdog(home.identity, pid, () => undefined);
    });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    // Containers started with a bare number (`--user 4242`).
    if (detail.includes('could not look up effective user')) throw problem('server_user_nameless', { uid: process.getuid?.() ?? '?' });
    throw problem('server_start_failed', { detail });
  } finally {
    watchdog?.end();
    rmSync(passwordFile, { force: true });
  }
  renameSync(unfinished, join(home.folder, 'data'));
  syncFolder(home.folder);
}

const unfinishedPrefix = 'data.tmp-';
const surelyOverMs = 60_000;

/** Removes what first starts that were killed left behind, unless their initdb may still be tidying up. */
export function removeUnfinishedClusters(home: Home): void {
  for (const name of readdirSync(home.folder).filter((one) => one.startsWith(unfinishedPrefix))) {
    const folder = join(home.folder, name);
    if (Date.now() - statSync(folder).mtimeMs > surelyOverMs) rmSync(folder, { recursive: true, force: true });
  }
}

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return; // folders cannot be opened there
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
