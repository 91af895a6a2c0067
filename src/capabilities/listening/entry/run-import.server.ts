import { adapterOf } from '#core/listening/entry/adapters/adapters.ts';
import type { Entry, FaultyEntry } from '#core/listening/entry/entry.ts';
import { entryReader, isFaultyEntry } from '#core/listening/entry/read-entries.ts';
import type { Ctx } from '#platform/context.ts';
import type { Progress, RunStep } from '#platform/jobs/job.ts';
import { seal } from '#platform/secrets/seal.ts';
import { listeningEvents } from '../listening.events.ts';
import type { ListeningSource } from '../sources/source.ts';
import { sourceOf } from '../sources/sources.queries.server.ts';
import { gatherCopies } from './gather-copies.server.ts';
import { addImportCounts, changeImport, importOf, insertFaults, isFileNeeded } from './imports.queries.server.ts';
import type { ImportKey, MentionImport } from './mention-import.ts';
import { knownMentions } from './mentions.queries.server.ts';
import { entryPreparer, type PreparedEntry } from './prepare-entry.server.ts';
import { readEntryFile, type EntryTable } from './read-entry-file.server.ts';
import { contentDigest, mentionId, takeEntries, type ReadyEntry } from './take-entries.server.ts';

export const importMentionsJob = 'listening.import-mentions';

const entriesAStep = 400;
/** Others are served in between: reading a text takes a millisecond or so. */
const pauseMs = 20;

interface Begun {
  found: MentionImport;
  source: ListeningSource;
  content: Buffer;
  today: string;
  secret: string;
  prepare: (entry: Entry) => PreparedEntry;
}

/** Takes a file over, some entries a transaction: after a crash it goes on where it was, and nothing is there twice. The file is destroyed at the end. */
export async function runImport(step: RunStep, key: ImportKey, progress: Progress): Promise<void> {
  const begun = await step((ctx) => begin(ctx, key));
  if (!begun) return;
  const adapter = adapterOf(begun.source.adapter);
  const table = await readEntryFile(adapter, { name: begun.found.fileName, content: begun.content });
  const read = entryReader(begun.found.mapping, { html: adapter.html, today: begun.today });
  let at = 0;
  for (const lines of inParts(table.rows(), entriesAStep)) {
    // Lines before are read again too: which of those alike comes first is told by reading them all.
    const entries = lines.map((row, index) => read(row, table.firstLine + at + index));
    at += lines.length;
    if (at <= begun.found.read) continue;
    const good = withIds(begun, entries.filter((one): one is Entry => one !== null && !isFaultyEntry(one)));
    const known = await step(({ db }) => knownMentions(db, key.organisationId, good.map(({ id }) => id)));
    const ready = await madeReady(begun, good.filter(({ id, digest }) => !known.has(id) || (known.get(id) !== null && known.get(id) !== digest)));
    const faults = entries.filter((one): one is FaultyEntry => one !== null && isFaultyEntry(one));
    await step(async (ctx) => {
      const counts = await takeEntries(ctx, begun.source, begun.found, ready);
      await insertFaults(ctx.db, key, faults.map(({ line, column, code }) => ({ line, code, field: column === null ? null : (table.heading[column] ?? null), sealed: seal(begun.secret, 'listening', JSON.stringify(lines[line - table.firstLine - at + lines.length] ?? [])) })), ctx.clock.now());
      await addImportCounts(ctx.db, key, { ...counts, known: good.length - ready.length, read: lines.length, faulty: faults.length });
    });
    await progress.report(at, Math.max(at, begun.found.total));
  }
  await gatherCopies(step, key);
  await finish(step, key);
}

async function begin(ctx: Ctx, key: ImportKey): Promise<Begun | null> {
  const found = await importOf(ctx.db, key);
  const source = found && (await sourceOf(ctx.db, { organisationId: key.organisationId, id: found.sourceId }));
  if (!found || !source || (found.state !== 'waiting' && found.state !== 'running')) return null;
  await changeImport(ctx.db, key, { state: 'running' });
  return { found, source, content: await ctx.files.get(found.fileSha256), today: ctx.clock.today(), secret: ctx.settings.secret, prepare: entryPreparer(ctx.settings) };
}

type NamedEntry = Pick<ReadyEntry, 'entry' | 'id' | 'digest'>;

/** Entries with their ids. One twice in a part: the last one says what holds. */
const withIds = ({ source, secret }: Begun, entries: readonly Entry[]): NamedEntry[] =>
  [...new Map(entries.map((entry) => [mentionId(secret, source, entry.identity), entry])).entries()].map(([id, entry]) => ({ entry, id, digest: contentDigest(secret, entry) }));

/** Masks and reads entries, letting others be served in between. */
async function madeReady({ prepare }: Begun, entries: readonly NamedEntry[]): Promise<ReadyEntry[]> {
  const ready: ReadyEntry[] = [];
  let since = performance.now();
  for (const one of entries) {
    ready.push({ ...one, prepared: prepare(one.entry) });
    if (performance.now() - since < pauseMs) continue;
    await new Promise((resume) => setImmediate(resume));
    since = performance.now();
  }
  return ready;
}

/** The file holds what was masked since: it is destroyed as soon as it is read. */
async function finish(step: RunStep, key: ImportKey): Promise<void> {
  await step(async (ctx) => {
    await changeImport(ctx.db, key, { state: 'done', finishedAt: ctx.clock.now() });
    const done = await importOf(ctx.db, key);
    if (!done) return;
    await ctx.record({ name: listeningEvents.done, subjectType: 'listening_import', subjectId: key.id, organisationId: key.organisationId, payload: { stored: done.stored, known: done.known, changed: done.changed, faulty: done.faulty, doubtful: done.doubtful } });
  });
  await step(async (ctx) => {
    const done = await importOf(ctx.db, key);
    if (done && !(await isFileNeeded(ctx.db, done.fileSha256))) await ctx.files.remove(done.fileSha256, new Date(Date.now() + 60_000));
  });
}

/** Lines in parts of `size`, in their order. */
function* inParts(rows: ReturnType<EntryTable['rows']>, size: number): Generator<(readonly string[])[]> {
  let part: (readonly string[])[] = [];
  for (const row of rows) {
    part.push(row);
    if (part.length < size) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}
