import type { Db } from '#platform/db/connect.ts';
import { uuidFromName } from '#platform/ids.ts';
import { directoryBodies, directorySize } from './directory-bodies.ts';
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
  const files = await readDirectory();
  const total = directorySize(files);
  const loaded = { bodies: 0, changed: 0 };
  for (const batch of batches(directoryBodies(files))) {
    loaded.changed += await saveOrganisations(db, batch.map(withId));
    loaded.bodies += batch.length;
    onProgress({ done: loaded.bodies, total });
  }
  return loaded;
}

function* batches<T>(items: Iterable<T>): Generator<T[], void> {
  let batch: T[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** The id under which the directory's body of that code is stored; `code` is the SIREN of an intercommunal body. */
export function directoryId(kind: DirectoryKind, code: string): string {
  return uuidFromName('directory', kind, code);
}

function withId({ code, ...body }: DirectoryBody): SearchableOrganisation {
  return { ...body, id: directoryId(body.kind, code), source: 'directory' };
}
