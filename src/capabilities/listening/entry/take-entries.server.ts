import { sealedOriginal } from '../desk/sealed-original.ts';
import { keyedHash, seal } from '#platform/secrets/seal.ts';
import { addMonths } from '#core/privacy/answer-clock.ts';
import type { Entry } from '#core/listening/entry/entry.ts';
import type { Ctx } from '#platform/context.ts';
import { uuidFromName } from '#platform/ids.ts';
import { keepCorrections } from '../desk/corrections.queries.server.ts';
import type { ListeningSource } from '../sources/source.ts';
import { authorKey, type AuthorKey } from './author-key.server.ts';
import { findingRows } from './mention-rows.ts';
import { changeMention, insertDoubts, insertFindings, insertMentions, knownMentions, removeDoubts, removeFindings, type MentionRow } from './mentions.queries.server.ts';
import type { ImportCounts, MentionImport } from './mention-import.ts';
import type { PreparedEntry } from './prepare-entry.server.ts';

/** An entry made ready, with what tells it from others and from what it said before. */
export interface ReadyEntry {
  entry: Entry;
  id: string;
  digest: string;
  prepared: PreparedEntry;
}

/** The id that follows from the source and from what the entry is there: the same file again meets its own mentions. Nobody without the key of the site can tell which. */
export const mentionId = (secret: string, { organisationId, id: sourceId }: Pick<ListeningSource, 'organisationId' | 'id'>, identity: string): string =>
  uuidFromName('mention', keyedHash(secret, 'listening', [organisationId, sourceId, identity].join('\u001f')).toString('hex'));

/** Tells whether a source says something else of a mention than it did. */
export const contentDigest = (secret: string, { text, rating, reply }: Entry): string =>
  keyedHash(secret, 'listening', JSON.stringify([text, rating, reply?.text ?? null, reply?.at ?? null])).subarray(0, 16).toString('hex');

/** Writes entries that were made ready: new ones, and what changed of others. */
export async function takeEntries(ctx: Ctx, source: ListeningSource, found: MentionImport, ready: readonly ReadyEntry[]): Promise<Omit<ImportCounts, 'read' | 'faulty' | 'known'>> {
  const { db, settings: { secret } } = ctx;
  const { organisationId } = found;
  const known = await knownMentions(db, organisationId, ready.map(({ id }) => id));
  const fresh = ready.filter(({ id }) => !known.has(id));
  const changed = ready.filter(({ id, digest }) => known.has(id) && known.get(id) !== null && known.get(id) !== digest);
  const key = await authorKey(ctx, organisationId);
  const place = { organisationId, sourceId: source.id, importId: found.id, expiresOn: addMonths(found.capturedOn, source.keepMonths) };
  await insertMentions(db, place, fresh.map((one) => rowOf(one, key, secret)));
  for (const one of changed) await changeMention(db, place, rowOf(one, key, secret));
  const written = [...fresh, ...changed];
  await removeFindings(db, organisationId, changed.map(({ id }) => id));
  await removeDoubts(db, organisationId, changed.map(({ id }) => id));
  await insertFindings(db, organisationId, written.flatMap(({ id, entry, prepared }) => findingRows(prepared.sentences).map((row) => ({ ...row, mention_id: id, said_on: entry.date }))));
  for (const { id, prepared } of changed) await keepCorrections(db, organisationId, { id, body: prepared.body });
  const doubtful = written.filter(({ prepared }) => prepared.doubtful);
  await insertDoubts(db, organisationId, doubtful.map(({ id, entry, prepared }) => ({ mentionId: id, sealed: sealedOriginal(secret, { text: entry.text, masks: prepared.masks }) })), ctx.clock.now());
  return { stored: fresh.length, changed: changed.length, doubtful: doubtful.length };
}

function rowOf({ entry, id, digest, prepared }: ReadyEntry, { period, pseudonymOf }: AuthorKey, secret: string): MentionRow {
  return {
    id, said_at: entry.at, said_on: entry.date, author: entry.author === null ? null : pseudonymOf(entry.author), author_period: entry.author === null ? null : period, rating: entry.rating,
    body: prepared.body, content_digest: digest, language: prepared.language, understood: prepared.sentences.length > 0, link: entry.link === null ? null : seal(secret, 'listening', entry.link),
    reply: prepared.reply, replied_at: entry.reply?.at ?? null,
  };
}
