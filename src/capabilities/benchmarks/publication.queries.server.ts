import { z } from 'zod';
import type { Tx } from '#platform/db/transaction.ts';
import { benchmarkEvents } from './benchmarks.events.ts';

export interface Publication {
  edition_id: string;
  published_at: Date;
}

export async function publicationOf(db: Tx, editionId: string): Promise<Publication | undefined> {
  return db.selectFrom('edition_publication').select(['edition_id', 'published_at']).where('edition_id', '=', editionId).executeTakeFirst();
}

/** The edition published last; undefined before the first. */
export async function latestPublication(db: Tx): Promise<Publication | undefined> {
  return db
    .selectFrom('edition_publication').select(['edition_id', 'published_at'])
    .orderBy('published_at', 'desc').orderBy('edition_id', 'desc').limit(1).executeTakeFirst();
}

/** Ids of the published editions other than this one. */
export async function otherPublications(db: Tx, editionId: string): Promise<string[]> {
  const rows = await db.selectFrom('edition_publication').select('edition_id').where('edition_id', '!=', editionId).orderBy('edition_id').execute();
  return rows.map((row) => row.edition_id);
}

/** Id of the published edition before this one; undefined for the first. */
export const publicationBefore = async (db: Tx, editionId: string): Promise<string | undefined> =>
  (await otherPublications(db, editionId)).filter((id) => id < editionId).at(-1);

export async function insertPublication(db: Tx, publication: Publication & { published_by: string | null }): Promise<void> {
  await db.insertInto('edition_publication').values(publication).execute();
}

/** What the making of the groups left in the journal. */
const groupsPayload = z.object({
  groups: z.number(),
  withheld: z.array(z.object({ id: z.string(), rule: z.string() })),
  // Editions frozen before the audit existed have none.
  audit: z.object({ bodies: z.number(), exposed: z.number(), narrowest: z.number() }).optional(),
});

export interface GroupsMade {
  at: Date;
  groups: number;
  withheld: { id: string; rule: string }[];
  /** Bodies whose interval was computed, those that would have been exposed, and the narrowest interval left, in points. */
  audit?: { bodies: number; exposed: number; narrowest: number } | undefined;
}

/** When the groups of an edition were last made, and which were withheld; undefined before that. For the office. */
export async function groupsMade(db: Tx, editionId: string): Promise<GroupsMade | undefined> {
  const row = await db
    .selectFrom('event').select(['occurred_at', 'payload'])
    .where('subject_type', '=', 'edition').where('subject_id', '=', editionId).where('name', '=', benchmarkEvents.groupsFrozen)
    .orderBy('occurred_at', 'desc').limit(1).executeTakeFirst();
  return row && { at: row.occurred_at, ...groupsPayload.parse(row.payload) };
}
