import { chownSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { problem } from '#platform/http/problem.ts';
import { runningAsRoot } from './identity.ts';

export interface AppLock {
  /** Lets commands of the same user find the running database. */
  announce(ownerUrl: string): void;
  release(): void;
}

/** What the process that holds a folder says about itself. */
const holder = z.object({ pid: z.number(), ownerUrl: z.string().optional() });
export type Holder = z.infer<typeof holder>;

// A lock dropped by the garbage collector would open the door while the server still runs.
const held = new Set<DatabaseSync>();

/**
 * Takes the folder for this process. The lock is SQLite's exclusive lock on an empty file: the system frees it
 * when the process ends in whatever way, also kill -9, and it holds between containers sharing the folder.
 * (Nobody may open `app.lock` by other means in this process: closing it would drop the lock.)
 * Throws `database_in_use` with the folder and the process that holds it, `state_folder_unusable`.
 */
export function takeAppLock(folder: string): AppLock {
  const lock = openExclusively(folder);
  held.add(lock);
  writeHolder(folder, { pid: process.pid });
  // Root must not lock the folder's owner out of a later start of their own.
  const { uid, gid } = statSync(folder);
  if (runningAsRoot()) for (const name of ['app.lock', 'app.json']) chownSync(join(folder, name), uid, gid);
  return {
    announce(ownerUrl) {
      writeHolder(folder, { pid: process.pid, ownerUrl });
    },
    release() {
      if (!held.delete(lock)) return;
      rmSync(join(folder, 'app.json'), { force: true });
      lock.close();
    },
  };
}

function openExclusively(folder: string): DatabaseSync {
  let lock: DatabaseSync | undefined;
  try {
    lock = new DatabaseSync(join(folder, 'app.lock'), { timeout: 0 });
    lock.exec('pragma journal_mode = off; pragma locking_mode = exclusive; begin exclusive');
    return lock;
  } catch (error) {
    lock?.close();
    if (isBusy(error)) throw problem('database_in_use', { folder, pid: readHolder(folder)?.pid ?? '?' });
    throw problem('state_folder_unusable', { folder, detail: error instanceof Error ? error.message : String(error) });
  }
}

const sqliteBusy = 5;

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy;
}

function writeHolder(folder: string, content: Holder): void {
  writeFileSync(join(folder, 'app.json'), JSON.stringify(content), { mode: 0o600 });
}

export function readHolder(folder: string): Holder | null {
  try {
    return holder.parse(JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8')));
  } catch {
    return null; // absent, or being written
  }
}
