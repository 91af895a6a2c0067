import { createHash } from 'node:crypto';
import { chmodSync, existsSync, lstatSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { problem } from '#platform/http/problem.ts';
import { canEnter, runningAsRoot, unprivilegedIdentities } from './identity.ts';
import type { Identity } from './run-as.ts';

/** Where the cluster lives and whom its server runs as. */
export interface Home {
  folder: string;
  /** The folder asked for, without links. */
  asked: string;
  /** Twelve hexadecimal digits that stand for the folder asked for. */
  mark: string;
  identity: Identity | null;
}

/**
 * Chooses the home for the state folder asked for. For an ordinary user it is that folder. For root it is that
 * folder where the unprivileged user of the server may enter it, else `/var/lib/parvis-<mark>`, else the same
 * name among temporary files; a cluster that already exists in one of them, and its owner, come first.
 * Throws `state_folder_unusable`, `state_folder_closed` and `server_identity_missing`.
 */
export function chooseHome(stateDir: string): Home {
  const asked = openFolder(resolve(stateDir));
  const mark = createHash('sha256').update(asked).digest('hex').slice(0, 12);
  if (!runningAsRoot()) return { asked, mark, folder: asked, identity: null };
  const candidates = [asked, `/var/lib/parvis-${mark}`, join(tmpdir(), `parvis-data-${mark}`)];
  return { asked, mark, ...(existingPlace(candidates) ?? newPlace(candidates)) };
}

type Place = Pick<Home, 'folder' | 'identity'>;

function existingPlace(candidates: string[]): Place | null {
  const folder = candidates.find((one) => existsSync(join(one, 'data', 'PG_VERSION')) && isOurs(one, candidates));
  if (!folder) return null;
  const { uid, gid } = statSync(join(folder, 'data'));
  const identity = { uid, gid, name: `user ${uid}` };
  if (uid === 0 || !canEnter(identity, folder)) throw problem('state_folder_closed', { folder, user: identity.name });
  return { folder, identity };
}

function newPlace(candidates: string[]): Place {
  const identities = unprivilegedIdentities();
  for (const identity of identities) {
    for (const folder of candidates) {
      if (tryOpen(folder) && isOurs(folder, candidates) && canEnter(identity, folder)) return { folder, identity };
    }
  }
  if (identities.length === 0) throw problem('server_identity_missing');
  throw problem('state_folder_closed', { folder: candidates[0] ?? '', user: identities.map((one) => one.name).join(', ') });
}

// Anybody may create a folder of a known name among temporary files: only root's own is used.
function isOurs(folder: string, [asked]: string[]): boolean {
  return folder === asked || lstatSync(folder).uid === 0;
}

function tryOpen(folder: string): boolean {
  try {
    openFolder(folder);
    return true;
  } catch {
    return false;
  }
}

/** Makes the folder and those above it that are missing; as root they can be crossed, not listed, by others. */
function openFolder(folder: string): string {
  try {
    const first = mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (first && runningAsRoot()) {
      for (let one = folder; one.length >= first.length; one = dirname(one)) chmodSync(one, 0o711);
    }
    return realpathSync(folder);
  } catch (error) {
    throw problem('state_folder_unusable', { folder, detail: error instanceof Error ? error.message : String(error) });
  }
}
