import { chmodSync, chownSync, lstatSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { problem } from '#platform/http/problem.ts';
import type { Home } from './home.ts';

export const socketPort = 5432;
const socketName = `.s.PGSQL.${socketPort}`;

// sun_path holds 108 bytes on Linux and 104 on macOS and the BSDs, the closing zero included.
const longestPath = process.platform === 'linux' ? 107 : 103;

/**
 * The first folder whose socket path the system can hold.
 * Throws `socket_path_too_long` when none is short enough.
 */
export function shortEnough(folders: string[]): string[] {
  const short = folders.filter((folder) => Buffer.byteLength(join(folder, socketName)) <= longestPath);
  if (short.length > 0) return short;
  throw problem('socket_path_too_long', { folder: folders[0] ?? '', limit: longestPath });
}

/** Makes the private folder (mode 0700, owned by the server's user) of the socket and empties it of leftovers. */
export function openSocketFolder(home: Home): string {
  const candidates = [join(home.folder, 'run'), join(tmpdir(), `parvis-${home.mark}`), join('/tmp', `parvis-${home.mark}`)];
  const folder = shortEnough(candidates).find((one) => claim(one, home));
  if (!folder) throw problem('state_folder_unusable', { folder: candidates[1] ?? '', detail: 'owned by somebody else' });
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
  return folder;
}

/** Removes a socket folder that had to lie outside the home. */
export function closeSocketFolder(home: Home, folder: string): void {
  if (basename(folder) === `parvis-${home.mark}`) rmSync(folder, { recursive: true, force: true });
}

function claim(folder: string, { identity }: Home): boolean {
  const owner = identity?.uid ?? process.getuid?.();
  try {
    mkdirSync(folder, { mode: 0o700 });
    if (identity) chownSync(folder, identity.uid, identity.gid);
  } catch (error) {
    if (!isExisting(error)) return false;
    const found = lstatSync(folder);
    if (!found.isDirectory() || found.uid !== owner) return false;
  }
  chmodSync(folder, 0o700);
  return true;
}

function isExisting(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}
