import { chownSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { problem } from '#platform/http/problem.ts';
import { runningAsRoot } from './identity.ts';

export interface AppLock {
  release(): void;
}

// A lock dropped by the garbage collector would open the door while the server still runs.
const held = new Set<DatabaseSync>();

/**
 * Takes the folder for this process. The lock is SQLite's exclusive lock on an empty file: the system frees it
 * when the process ends in whatever way, also kill -9, and it holds between containers sharing the folder.
 * (Nobody may open `app.lock` by other means in this process: closing it would drop the lock.)
 * Throws `database_in_use` with the folder and the process that holds it, `state_folder_unusable`.
 */
export function takeAppLock(folder: string): AppLock {
  const holderFile = join(folder, 'app.json');
  const lock = openExclusively(folder, holderFile);
  held.add(lock);
  writeFileSync(holderFile, JSON.stringify({ pid: process.pid, since: new Date().toISOString() }), { mode: 0o644 });
  // Root must not lock the folder's owner out of a later start of their own.
  const { uid, gid } = statSync(folder);
  if (runningAsRoot()) for (const name of ['app.lock', 'app.json']) chownSync(join(folder, name), uid, gid);
  return {
    release() {
      if (!held.delete(lock)) return;
      rmSync(holderFile, { force: true });
      lock.close();
    },
  };
}

function openExclusively(folder: string, holderFile: string): DatabaseSync {
  let lock: DatabaseSync | undefined;
  try {
    lock = new DatabaseSync(join(folder, 'app.lock'), { timeout: 0 });
    lock.exec('pragma journal_mode = off; pragma locking_mode = exclusive; begin exclusive');
    return lock;
  } catch (error) {
    lock?.close();
    if (isBusy(error)) throw problem('database_in_use', { folder, pid: holderOf(holderFile) });
    throw problem('state_folder_unusable', { folder, detail: error instanceof Error ? error.message : String(error) });
  }
}

const sqliteBusy = 5;

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy;
}

function holderOf(holderFile: string): number | string {
  try {
    const holder: unknown = JSON.parse(readFileSync(holderFile, 'utf8'));
    return typeof holder === 'object' && holder !== null && 'pid' in holder ? Number(holder.pid) : '?';
  } catch {
    return '?';
  }
}
