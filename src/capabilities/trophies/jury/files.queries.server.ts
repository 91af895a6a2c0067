import type { Tx } from '#platform/db/transaction.ts';
import { chosenWords, type KnownOfBody } from './blind-file.ts';
import { fileContent, type FileContent, type PrizeFile } from './prize-file.ts';

const columns = ['id', 'organisation_id', 'edition_id', 'prize_id', 'content', 'hidden_words', 'submitted_at', 'written_at'] as const;
type Row = { id: string; organisation_id: string; edition_id: string; prize_id: string; content: unknown; hidden_words: string; submitted_at: Date | null; written_at: Date };
const fileOf = (row: Row): PrizeFile => ({
  id: row.id, organisationId: row.organisation_id, editionId: row.edition_id, prizeId: row.prize_id, content: fileContent.parse(row.content), hiddenWords: chosenWords(row.hidden_words),
  submittedAt: row.submitted_at, writtenAt: row.written_at,
});

/** Files of a body in an edition, by prize. */
export async function filesOfBody(db: Tx, organisationId: string, editionId: string): Promise<PrizeFile[]> {
  return (await db.selectFrom('prize_file').select(columns).where('organisation_id', '=', organisationId).where('edition_id', '=', editionId).execute()).map(fileOf);
}

/** Files submitted for a prize, in the order in which they came. */
export async function submittedFiles(db: Tx, editionId: string, prizeId: string): Promise<PrizeFile[]> {
  return (await db.selectFrom('prize_file').select(columns).where('edition_id', '=', editionId).where('prize_id', '=', prizeId).where('submitted_at', 'is not', null).orderBy('submitted_at').orderBy('id').execute()).map(fileOf);
}

export async function saveFile(db: Tx, file: Omit<PrizeFile, 'submittedAt'> & { writtenBy: string | null }): Promise<void> {
  const given = { content: JSON.stringify(file.content), hidden_words: file.hiddenWords.join(', '), written_by: file.writtenBy, written_at: file.writtenAt, submitted_at: null };
  await db
    .insertInto('prize_file').values({ organisation_id: file.organisationId, id: file.id, edition_id: file.editionId, prize_id: file.prizeId, ...given })
    .onConflict((conflict) => conflict.constraint('prize_file_once').doUpdateSet(given)).execute();
}

export async function markSubmitted(db: Tx, { organisationId, id, at }: { organisationId: string; id: string; at: Date }): Promise<void> {
  await db.updateTable('prize_file').set({ submitted_at: at }).where('organisation_id', '=', organisationId).where('id', '=', id).execute();
}

/** How many files were submitted for each prize. */
export async function fileCounts(db: Tx, editionId: string): Promise<Map<string, number>> {
  const rows = await db.selectFrom('prize_file').select((eb) => ['prize_id', eb.fn.countAll<string>().as('files')]).where('edition_id', '=', editionId).where('submitted_at', 'is not', null).groupBy('prize_id').execute();
  return new Map(rows.map(({ prize_id: prizeId, files }) => [prizeId, Number(files)]));
}

/** What would give a body away in a text. */
export async function knownOfBody(db: Tx, organisationId: string): Promise<KnownOfBody> {
  const body = await db.selectFrom('organisation').select('name').where('id', '=', organisationId).executeTakeFirst();
  const sites = await db.selectFrom('site').select(['name', 'address', 'postcode', 'city', 'website']).where('organisation_id', '=', organisationId).execute();
  return { name: body?.name ?? '', sites };
}

/** A file as the jury will read it, and, apart from it, whose it is. */
export async function insertJuryFile(db: Tx, file: { id: string; editionId: string; prizeId: string; number: number; content: FileContent; organisationId: string; fileId: string }): Promise<void> {
  await db.insertInto('jury_file').values({ id: file.id, edition_id: file.editionId, prize_id: file.prizeId, number: file.number, content: JSON.stringify(file.content) }).execute();
  await db.insertInto('jury_file_origin').values({ jury_file_id: file.id, organisation_id: file.organisationId, file_id: file.fileId }).execute();
}
