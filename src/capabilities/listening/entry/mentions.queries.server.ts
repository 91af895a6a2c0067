import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import type { FindingRow } from './mention-rows.ts';

/** A mention as it is written, column by column. */
export interface MentionRow {
  id: string;
  said_at: Date;
  said_on: string;
  author: string | null;
  author_period: string | null;
  rating: number | null;
  body: string;
  /** Hexadecimal. */
  content_digest: string;
  language: string;
  understood: boolean;
  link: string | null;
  reply: string | null;
  replied_at: Date | null;
}

export interface MentionPlace {
  organisationId: string;
  sourceId: string;
  importId: string;
  expiresOn: string;
}

/** Of these mentions, those that are there, with the digest of what they were made of; null for those erased at the request of their author. */
export async function knownMentions(db: Tx, organisationId: string, ids: readonly string[]): Promise<Map<string, string | null>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('mention').select(['id', sql<string>`encode(content_digest, 'hex')`.as('digest')]).where('organisation_id', '=', organisationId).where('id', 'in', ids).execute();
  const erased = await db.selectFrom('mention_erased').select('mention_id').where('organisation_id', '=', organisationId).where('mention_id', 'in', ids).execute();
  return new Map([...rows.map(({ id, digest }) => [id, digest] as const), ...erased.map(({ mention_id }) => [mention_id, null] as const)]);
}

// Many rows in one parameter: thousands of parameters would cost more than the rows.
export async function insertMentions(db: Tx, { organisationId, sourceId, importId, expiresOn }: MentionPlace, rows: readonly MentionRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`insert into mention (organisation_id, id, source_id, import_id, said_at, said_on, author, author_period, rating, body, content_digest, language, understood, link, reply, replied_at, expires_on)
    select ${organisationId}::uuid, id, ${sourceId}::uuid, ${importId}::uuid, said_at, said_on, author, author_period, rating, body, decode(content_digest, 'hex'), language, understood, link, reply, replied_at, ${expiresOn}::date
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (id uuid, said_at timestamptz, said_on date, author uuid, author_period text, rating real, body text, content_digest text, language text, understood boolean, link text, reply text, replied_at timestamptz)`.execute(db);
}

/** What the source says anew of mentions that are there. Whether their masking is in doubt is told anew. */
export async function changeMention(db: Tx, { organisationId, importId, expiresOn }: MentionPlace, row: MentionRow): Promise<void> {
  await db.updateTable('mention').set({
    import_id: importId, rating: row.rating, body: row.body, content_digest: Buffer.from(row.content_digest, 'hex'), language: row.language, understood: row.understood, link: row.link, reply: row.reply, replied_at: row.replied_at, expires_on: expiresOn, held: false,
  }).where('organisation_id', '=', organisationId).where('id', '=', row.id).execute();
}

export async function insertFindings(db: Tx, organisationId: string, rows: readonly (FindingRow & { mention_id: string; said_on: string; corrected?: boolean })[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`insert into mention_finding (organisation_id, mention_id, sentence, subject, said_on, place_from, place_to, criterion, polarity, sure, sure_polarity, doubtful, because, corrected)
    select ${organisationId}::uuid, mention_id, sentence, subject, said_on, place_from, place_to, criterion, polarity, sure, sure_polarity, doubtful, because, coalesce(corrected, false)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (mention_id uuid, sentence smallint, subject smallint, said_on date, place_from integer, place_to integer, criterion text, polarity smallint, sure real, sure_polarity real, doubtful boolean, because jsonb, corrected boolean)`.execute(db);
}

export async function removeFindings(db: Tx, organisationId: string, mentionIds: readonly string[]): Promise<void> {
  if (mentionIds.length > 0) await db.deleteFrom('mention_finding').where('organisation_id', '=', organisationId).where('mention_id', 'in', mentionIds).execute();
}

/** Notes that a person should look at how these were masked, and holds them back until then; `sealed`: what they said before. */
export async function insertDoubts(db: Tx, organisationId: string, doubts: readonly { mentionId: string; sealed: string }[], at: Date): Promise<void> {
  if (doubts.length === 0) return;
  await db.insertInto('mention_doubt').values(doubts.map(({ mentionId, sealed }) => ({ organisation_id: organisationId, mention_id: mentionId, sealed, noted_at: at })))
    .onConflict((conflict) => conflict.doNothing()).execute();
  await db.updateTable('mention').set({ held: true }).where('organisation_id', '=', organisationId).where('id', 'in', doubts.map(({ mentionId }) => mentionId)).execute();
}

export async function removeDoubts(db: Tx, organisationId: string, mentionIds: readonly string[]): Promise<void> {
  if (mentionIds.length > 0) await db.deleteFrom('mention_doubt').where('organisation_id', '=', organisationId).where('mention_id', 'in', mentionIds).execute();
}

export interface MentionInTime {
  id: string;
  body: string;
  saidAt: Date;
  saidOn: string;
  author: string | null;
  copiesOf: string | null;
  repeated: boolean;
}

/** Mentions of a time, page after page in the order in which they were said: those after `after`. */
export async function mentionsInTime(db: Tx, organisationId: string, { from, to }: { from: string; to: string }, after: Pick<MentionInTime, 'id' | 'saidOn' | 'saidAt'> | null, limit: number): Promise<MentionInTime[]> {
  const rows = await db.selectFrom('mention').select(['id', 'body', 'said_at', 'said_on', 'author', 'copies_of', 'repeated']).where('organisation_id', '=', organisationId).where('said_on', '>=', after?.saidOn ?? from).where('said_on', '<=', to)
    .$if(after !== null, (query) => query.where(sql<boolean>`(said_on, said_at, id) > (${after?.saidOn ?? from}::date, ${after?.saidAt ?? null}::timestamptz, ${after?.id ?? null}::uuid)`))
    .orderBy('said_on').orderBy('said_at').orderBy('id').limit(limit).execute();
  return rows.map((row) => ({ id: row.id, body: row.body, saidAt: row.said_at, saidOn: row.said_on, author: row.author, copiesOf: row.copies_of, repeated: row.repeated }));
}

/** First and last day of the mentions of a file. */
export async function timeOfImport(db: Tx, organisationId: string, importId: string): Promise<{ from: string; to: string } | null> {
  const row = await db.selectFrom('mention').select((eb) => [eb.fn.min('said_on').as('from'), eb.fn.max('said_on').as('to')]).where('organisation_id', '=', organisationId).where('import_id', '=', importId).executeTakeFirst();
  return row?.from && row.to ? { from: row.from, to: row.to } : null;
}

export async function setCopies(db: Tx, organisationId: string, rows: readonly { id: string; copiesOf: string; repeated: boolean }[]): Promise<void> {
  for (const { id, copiesOf, repeated } of rows) await db.updateTable('mention').set({ copies_of: copiesOf, repeated }).where('organisation_id', '=', organisationId).where('id', '=', id).execute();
}
