import { adapterOf } from '#core/listening/entry/adapters/adapters.ts';
import type { IsoDate } from '#core/calendar/date.ts';
import type { Ctx } from '#platform/context.ts';
import type { SheetFile } from '#platform/files/read-sheet.ts';
import { problem } from '#platform/http/problem.ts';
import type { RunStep } from '#platform/jobs/job.ts';
import { requireListener } from '../listening.access.ts';
import { listeningEvents } from '../listening.events.ts';
import { sourceOf } from '../sources/sources.queries.server.ts';
import { entryTexts } from './entry.texts.ts';
import { changeImport, importOf } from './imports.queries.server.ts';
import type { ImportKey, KeptMapping, MentionImport } from './mention-import.ts';
import { examineFile } from './preview-import.server.ts';
import { readEntryFile } from './read-entry-file.server.ts';
import { importMentionsJob, runImport } from './run-import.server.ts';

/** Starts taking an examined file over, as it was previewed. Asked twice, it is taken over once. Throws `not_allowed`, `not_found`, `mention_mapping_incomplete`, `import_forgotten`. */
export async function askImport(ctx: Ctx, key: ImportKey): Promise<void> {
  requireListener(ctx.actor);
  const found = await importOf(ctx.db, key);
  const source = found && (await sourceOf(ctx.db, { organisationId: key.organisationId, id: found.sourceId }));
  if (!found || !source) throw problem('not_found');
  if (found.state !== 'examined') return;
  requireComplete(found.mapping);
  const content = await ctx.files.get(found.fileSha256).catch(() => { throw problem('import_forgotten'); });
  const table = await readEntryFile(adapterOf(source.adapter), { name: found.fileName, content });
  let total = 0;
  for (const _ of table.rows()) total += 1;
  await changeImport(ctx.db, key, { state: 'waiting', total, askedBy: ctx.actor.personId, askedAt: ctx.clock.now() });
  await ctx.record({ name: listeningEvents.asked, subjectType: 'listening_import', subjectId: key.id, organisationId: key.organisationId, payload: { source: source.name, entries: total } });
  await ctx.enqueue(importMentionsJob, { ...key }, entryTexts[ctx.locale].jobTitle(found.fileName));
}

function requireComplete({ columns }: KeptMapping): void {
  if (!columns.includes('date') || !columns.some((role) => role === 'text' || role === 'title' || role === 'rating')) throw problem('mention_mapping_incomplete');
}

/** An import of the body. Throws `not_found`. */
export async function readImport({ db }: Ctx, key: ImportKey): Promise<MentionImport> {
  const found = await importOf(db, key);
  if (!found) throw problem('not_found');
  return found;
}

/** Takes a file over at once, as it is understood, without anybody looking: for demonstrations, trials and other programs. Throws what examining and asking do. */
export async function importMentions(step: RunStep, { organisationId, sourceId, file, capturedOn }: { organisationId: string; sourceId: string; file: SheetFile; capturedOn: IsoDate }): Promise<MentionImport> {
  const key = await step(async (ctx) => {
    const id = await examineFile(ctx, organisationId, sourceId, file, capturedOn);
    const found = await readImport(ctx, { organisationId, id });
    requireComplete(found.mapping);
    await changeImport(ctx.db, found, { state: 'waiting' });
    return { organisationId, id };
  });
  await runImport(step, key, { report: () => Promise.resolve() });
  return step((ctx) => readImport(ctx, key));
}
