import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '#platform/db/transaction.ts';
import { mayBeShown } from '../entry/held.queries.server.ts';
import type { DeskPlace } from './mention-desk.ts';

export interface DeskMention {
  id: string;
  sourceId: string;
  saidOn: string;
  rating: number | null;
  language: string;
  body: string;
  copiesOf: string | null;
  /** Its masking waits for a person, or waited in vain. */
  held: boolean;
}

const columns = ['mention.id', 'mention.source_id', 'mention.said_on', 'mention.rating', 'mention.language', 'mention.body', 'mention.copies_of', 'mention.held'] as const;
const asMention = (row: { id: string; source_id: string; said_on: string; rating: number | null; language: string; body: string; copies_of: string | null; held: boolean }): DeskMention =>
  ({ id: row.id, sourceId: row.source_id, saidOn: row.said_on, rating: row.rating, language: row.language, body: row.body, copiesOf: row.copies_of, held: row.held });

export async function mentionOf(db: Tx, organisationId: string, id: string): Promise<DeskMention | undefined> {
  const row = await db.selectFrom('mention').select(columns).where('organisation_id', '=', organisationId).where('id', '=', id).executeTakeFirst();
  return row && asMention(row);
}

/** A page of mentions whose reading is doubtful or was corrected, the latest first. One of each chain of copies, and none that is held back. */
export async function mentionsToRead(db: Tx, organisationId: string, place: Exclude<DeskPlace, 'masking'>, { limit, offset }: { limit: number; offset: number }): Promise<DeskMention[]> {
  const some = db.selectFrom('mention').select(columns).where('mention.organisation_id', '=', organisationId).where(mayBeShown('mention')).orderBy('said_on', 'desc').orderBy('id', 'desc').limit(limit).offset(offset);
  const rows = place === 'corrected'
    ? await some.where('mention.id', 'in', db.selectFrom('finding_correction').select('mention_id').where('organisation_id', '=', organisationId)).execute()
    : await some.where('repeated', '=', false).where((eb) => eb.exists(eb.selectFrom('mention_finding as f').select('f.mention_id').whereRef('f.organisation_id', '=', 'mention.organisation_id').whereRef('f.mention_id', '=', 'mention.id').where('f.in_force', '=', true).where('f.doubtful', '=', true))).execute();
  return rows.map(asMention);
}

/** How many mentions each place of the desk holds; no further than `most`, so that counting costs the same however many there are. */
export async function deskCounts(db: Tx, organisationId: string, most: number): Promise<Record<DeskPlace, number>> {
  const { rows: [row] } = await sql<Record<DeskPlace, string>>`select (select count(*) from mention_doubt where organisation_id = ${organisationId}) as masking,
    (select count(*) from (select distinct f.mention_id from mention_finding f join mention m on m.organisation_id = f.organisation_id and m.id = f.mention_id
      where f.organisation_id = ${organisationId} and f.in_force and f.doubtful and not m.repeated and ${mayBeShown('m')} limit ${most}) as counted) as reading,
    (select count(distinct c.mention_id) from finding_correction c join mention m on m.organisation_id = c.organisation_id and m.id = c.mention_id where c.organisation_id = ${organisationId} and ${mayBeShown('m')}) as corrected`.execute(db);
  return { masking: Number(row?.masking ?? 0), reading: Number(row?.reading ?? 0), corrected: Number(row?.corrected ?? 0) };
}

/** Mentions whose masking waits for a person, the oldest first. */
export async function mentionsToMask(db: Tx, organisationId: string, { limit, offset }: { limit: number; offset: number }): Promise<(DeskMention & { notedAt: Date })[]> {
  const rows = await db.selectFrom('mention_doubt').innerJoin('mention', (join) => join.onRef('mention.organisation_id', '=', 'mention_doubt.organisation_id').onRef('mention.id', '=', 'mention_doubt.mention_id'))
    .select([...columns, 'mention_doubt.noted_at']).where('mention_doubt.organisation_id', '=', organisationId).orderBy('mention_doubt.noted_at').orderBy('mention.id').limit(limit).offset(offset).execute();
  return rows.map((row) => ({ ...asMention(row), notedAt: row.noted_at }));
}

export async function sealedOf(db: Tx, organisationId: string, mentionId: string): Promise<string | undefined> {
  return (await db.selectFrom('mention_doubt').select('sealed').where('organisation_id', '=', organisationId).where('mention_id', '=', mentionId).executeTakeFirst())?.sealed;
}

/** The next one after `mentionId` whose masking waits. */
export async function nextDoubt(db: Tx, organisationId: string, mentionId: string): Promise<string | null> {
  const row = await db.selectFrom('mention_doubt').select('mention_id').where('organisation_id', '=', organisationId).where('mention_id', '<>', mentionId).orderBy('noted_at').orderBy('mention_id').limit(1).executeTakeFirst();
  return row?.mention_id ?? null;
}

const places = z.array(z.object({ from: z.number(), to: z.number(), share: z.number() }));
const becauseStored = z.object({ criterion: places, polarity: places }).nullable();

export interface DeskFinding {
  mentionId: string;
  sentence: number;
  from: number;
  to: number;
  criterion: string | null;
  polarity: number;
  sure: number;
  doubtful: boolean;
  corrected: boolean;
  because: z.infer<typeof becauseStored>;
}

/** What is in force of these mentions, sentence by sentence. */
export async function findingsOf(db: Tx, organisationId: string, mentionIds: readonly string[]): Promise<DeskFinding[]> {
  if (mentionIds.length === 0) return [];
  const rows = await db.selectFrom('mention_finding').selectAll().where('organisation_id', '=', organisationId).where('mention_id', 'in', mentionIds).where('in_force', '=', true).orderBy('mention_id').orderBy('sentence').orderBy('subject').execute();
  return rows.map((row) => ({ mentionId: row.mention_id, sentence: row.sentence, from: row.place_from, to: row.place_to, criterion: row.criterion, polarity: row.polarity, sure: row.sure, doubtful: row.doubtful, corrected: row.corrected, because: becauseStored.parse(row.because) }));
}

/** How many copies each chain has. */
export async function copiesIn(db: Tx, organisationId: string, chains: readonly string[]): Promise<Map<string, number>> {
  if (chains.length === 0) return new Map();
  const rows = await db.selectFrom('mention').select((eb) => ['copies_of', eb.fn.countAll<number>().as('n')]).where('organisation_id', '=', organisationId).where('copies_of', 'in', chains).groupBy('copies_of').execute();
  return new Map(rows.map(({ copies_of, n }) => [copies_of ?? '', Number(n)]));
}

/** A person has decided how a text is masked: nothing holds it back any more. */
export async function changeBody(db: Tx, organisationId: string, id: string, { body, understood }: { body: string; understood: boolean }): Promise<void> {
  await db.updateTable('mention').set({ body, understood, held: false }).where('organisation_id', '=', organisationId).where('id', '=', id).execute();
}

/** Mentions whose text holds these words, wherever line ends and marks stand. */
export async function mentionsSaying(db: Tx, organisationId: string, words: string, limit: number): Promise<DeskMention[]> {
  const pattern = `%${words.replaceAll(/[\\%_]/g, '\\$&').replaceAll(/\s+/g, '%')}%`;
  const rows = await db.selectFrom('mention').select(columns).where('organisation_id', '=', organisationId).where('body', 'ilike', pattern).orderBy('said_on', 'desc').orderBy('id').limit(limit).execute();
  return rows.map(asMention);
}

/** Removes mentions with all that hangs on them, and notes that they must not come back. */
export async function eraseMentions(db: Tx, organisationId: string, ids: readonly string[], by: string | null, at: Date): Promise<number> {
  if (ids.length === 0) return 0;
  const rows = await db.deleteFrom('mention').where('organisation_id', '=', organisationId).where('id', 'in', ids).returning('id').execute();
  if (rows.length > 0) await db.insertInto('mention_erased').values(rows.map(({ id }) => ({ organisation_id: organisationId, mention_id: id, erased_by: by, erased_at: at }))).onConflict((conflict) => conflict.doNothing()).execute();
  return rows.length;
}
