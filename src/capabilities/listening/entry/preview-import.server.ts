import { adapterOf } from '#core/listening/entry/adapters/adapters.ts';
import type { Entry, FaultyEntry } from '#core/listening/entry/entry.ts';
import { guessEntryMapping, refineEntryMapping } from '#core/listening/entry/guess-entry-mapping.ts';
import { entryReader, isFaultyEntry, ratingOf } from '#core/listening/entry/read-entries.ts';
import { plainAnswer } from '#core/opinions/exports/value-scale.ts';
import type { IsoDate } from '#core/calendar/date.ts';
import type { Ctx } from '#platform/context.ts';
import type { SheetFile } from '#platform/files/read-sheet.ts';
import { problem } from '#platform/http/problem.ts';
import { requireListener } from '../listening.access.ts';
import type { ListeningSource } from '../sources/source.ts';
import { sourceOf } from '../sources/sources.queries.server.ts';
import { changeImport, importOf, insertImport, lastMappings } from './imports.queries.server.ts';
import type { ImportKey, ImportPreview, KeptMapping, MentionImport, PreviewedEntry } from './mention-import.ts';
import { knownMentions } from './mentions.queries.server.ts';
import { entryPreparer } from './prepare-entry.server.ts';
import { readEntryFile, type EntryTable } from './read-entry-file.server.ts';
import { mentionId } from './take-entries.server.ts';

const [guessedLines, exampleCells, shownEntries, shownFaults, mostAnswers] = [200, 3, 8, 30, 20];
/** So many are looked up, to say how many are there already. */
const lookedUp = 5000;

/** Examines a file of a source and keeps it for a day, to be taken over as it is understood. Returns its id. Throws `not_allowed`, `not_found`, `source_closed`, and what reading does. */
export async function examineFile(ctx: Ctx, organisationId: string, sourceId: string, file: SheetFile, capturedOn: IsoDate): Promise<string> {
  requireListener(ctx.actor);
  const source = await sourceOf(ctx.db, { organisationId, id: sourceId });
  if (!source) throw problem('not_found');
  if (source.closedAt) throw problem('source_closed');
  if (capturedOn > ctx.clock.today()) throw problem('import_date_future');
  const table = await readEntryFile(adapterOf(source.adapter), file);
  const id = ctx.ids.next();
  await insertImport(ctx.db, {
    organisationId, id, sourceId, fileName: file.name.slice(0, 200) || 'export', fileSha256: await ctx.files.put(file.content), capturedOn, mapping: await mappingFor(ctx, source, table), state: 'examined',
    total: 0, read: 0, stored: 0, known: 0, changed: 0, faulty: 0, doubtful: 0, askedAt: ctx.clock.now(), finishedAt: null,
  }, ctx.actor.personId);
  return id;
}

/** As the last file of the source with these headings was read; else as the headings and the first lines tell. */
async function mappingFor({ db }: Ctx, { organisationId, id, adapter }: ListeningSource, table: EntryTable): Promise<KeptMapping> {
  const same = (await lastMappings(db, organisationId, id)).find(({ heading }) => heading.join('\u001f') === table.heading.join('\u001f'));
  return same ?? { heading: table.heading, ...guessEntryMapping(adapterOf(adapter), table.heading, firstOf(table, guessedLines)) };
}

/** Reads an examined file another way. Throws `not_allowed`, `not_found`. */
export async function remapImport(ctx: Ctx, key: ImportKey, chosen: Omit<KeptMapping, 'heading'>): Promise<void> {
  const { found, table } = await examined(ctx, key);
  const columns = table.heading.map((_, place) => chosen.columns[place] ?? 'ignore');
  await changeImport(ctx.db, key, { mapping: { heading: table.heading, ...refineEntryMapping(columns, firstOf(table, guessedLines), { dayFirst: chosen.dayFirst, scale: found.mapping.columns.includes('rating') ? chosen.scale : null }) } });
}

/** What taking an examined file over would do; its first entries are shown as they would be kept, masked. Throws `not_allowed`, `not_found`, `import_forgotten`. */
export async function previewImport(ctx: Ctx, key: ImportKey): Promise<ImportPreview> {
  const { found, source, table } = await examined(ctx, key);
  const read = entryReader(found.mapping, { html: adapterOf(source.adapter).html, today: ctx.clock.today() });
  const first: Entry[] = [];
  const faults: FaultyEntry[] = [];
  const ids: string[] = [];
  const days = { from: '', to: '' };
  const authors = new Set<string>();
  let [entries, good, rated, replied, faultCount] = [0, 0, 0, 0, 0];
  let line = table.firstLine - 1;
  for (const row of table.rows()) {
    line += 1;
    const one = read(row, line);
    if (one === null) continue;
    entries += 1;
    if (isFaultyEntry(one)) {
      faultCount += 1;
      if (faults.length < shownFaults) faults.push(one);
      continue;
    }
    good += 1;
    rated += Number(one.rating !== null);
    replied += Number(one.reply !== null);
    if (one.author !== null) authors.add(one.author);
    if (days.from === '' || one.date < days.from) days.from = one.date;
    if (one.date > days.to) days.to = one.date;
    if (first.length < shownEntries) first.push(one);
    if (ids.length < lookedUp) ids.push(mentionId(ctx.settings.secret, source, one.identity));
  }
  const known = (await knownMentions(ctx.db, key.organisationId, ids)).size;
  const sample = firstOf(table, guessedLines);
  const { heading } = found.mapping;
  return {
    found, entries, good, rated, replied, authors: authors.size, known, faults, faultCount, days: good > 0 ? days : null, remembered: (await lastMappings(ctx.db, key.organisationId, source.id)).some((one) => one.heading.join('\u001f') === heading.join('\u001f')),
    examples: heading.map((_, place) => [...new Set(sample.map((row) => row[place] ?? '').filter((cell) => cell.trim() !== ''))].slice(0, exampleCells)), ratings: ratingsIn(found.mapping, sample), first: shown(ctx, first),
  };
}

function shown({ settings }: Ctx, first: readonly Entry[]): PreviewedEntry[] {
  const prepare = entryPreparer(settings);
  return first.map((entry) => {
    const { body, doubtful, language, sentences } = prepare(entry);
    const said = sentences.flatMap(({ subjects }) => subjects).filter(({ criterion }) => criterion !== null);
    return { line: entry.line, date: entry.date, rating: entry.rating, text: body, doubtful, language, criteria: [...new Map(said.map(({ criterion, polarity }) => [criterion, { criterion: criterion ?? '', polarity }])).values()] };
  });
}

/** Answers in words of the column of ratings. */
function ratingsIn({ columns, scale }: KeptMapping, sample: readonly (readonly string[])[]): ImportPreview['ratings'] {
  const place = columns.indexOf('rating');
  if (place < 0 || scale?.figures) return [];
  const said = [...new Set(sample.map((row) => plainAnswer(row[place] ?? '')).filter((cell) => cell !== ''))].slice(0, mostAnswers);
  return said.map((word) => {
    const rating = scale ? ratingOf(word, scale) : null;
    return { said: word, percent: rating === null ? null : Math.round(100 * rating) };
  });
}

async function examined(ctx: Ctx, key: ImportKey): Promise<{ found: MentionImport; source: ListeningSource; table: EntryTable }> {
  requireListener(ctx.actor);
  const found = await importOf(ctx.db, key);
  const source = found && (await sourceOf(ctx.db, { organisationId: key.organisationId, id: found.sourceId }));
  if (!found || !source || found.state !== 'examined') throw problem('not_found');
  const content = await ctx.files.get(found.fileSha256).catch(() => { throw problem('import_forgotten'); });
  return { found, source, table: await readEntryFile(adapterOf(source.adapter), { name: found.fileName, content }) };
}

function firstOf(table: EntryTable, most: number): (readonly string[])[] {
  const first: (readonly string[])[] = [];
  for (const row of table.rows()) if (first.push(row) >= most) break;
  return first;
}
