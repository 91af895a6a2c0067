import type { Db } from '#platform/db/connect.ts';
import { uuidFromName } from '#platform/ids.ts';
import { directoryBodies } from './directory-bodies.ts';
import type { DirectoryBody } from './directory-bodies.ts';
import type { DirectoryKind, SearchableOrganisation } from './organisation.ts';
import { saveOrganisations } from './organisations.queries.server.ts';
import { readDirectory } from './read-directory.server.ts';

export type DirectoryProgress = { done: number; total: number };

export type LoadedDirectory = { bodies: number; changed: number };

const BATCH = 2_000;

/**
 * Loads the public directory into the database by batches, each body under an id made from its kind and official code:
 * loading again changes only what is new. Bodies that have left the directory stay, because editions refer to them.
 */
export async function loadDirectory(
  db: Db,
  onProgress: (progress: DirectoryProgress) => void = () => undefined,
): Promise<LoadedDirectory> {
  const bodies = directoryBodies(await readDirectory()).map(withId);
  let changed = 0;
  for (let done = 0; done < bodies.length; done += BATCH) {
    changed += await saveOrganisations(db, bodies.slice(done, done + BATCH));
    onProgress({ done: Math.min(done + BATCH, bodies.length), total: bodies.length });
  }
  return { bodies: bodies.length, changed };
}

/** The id under which the directory's body of that code is stored; `code` is the SIREN of an intercommunal body. */
export function directoryId(kind: DirectoryKind, code: string): string {
  return uuidFromName('directory', kind, code);
}

function withId({ code, ...body }: DirectoryBody): SearchableOrganisation {
  return { ...body, id: directoryId(body.kind, code), source: 'directory' };
}
