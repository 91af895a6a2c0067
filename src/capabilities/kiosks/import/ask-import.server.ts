import { leftOut, type ImportMapping } from '#core/opinions/exports/mapping.ts';
import type { Ctx } from '#platform/context.ts';
import type { SheetFile } from '#platform/files/read-sheet.ts';
import { problem } from '#platform/http/problem.ts';
import { requirePointArranger } from '../points/points.access.ts';
import { importEvents } from './import.events.ts';
import { importTexts } from './import.texts.ts';
import { insertImport, keepMapping, setImportState } from './imports.queries.server.ts';
import { importTargets } from './import-targets.server.ts';
import { headingsHash, readExport } from './read-export.server.ts';
import { importOpinionsJob, readImport, undoImportJob } from './run-import.server.ts';

/** A file that was examined before, as it was kept. Throws `import_forgotten`. */
export async function keptExport({ files }: Pick<Ctx, 'files'>, { file, sha256 }: { file: string; sha256: string }): Promise<SheetFile> {
  try {
    return { name: file, content: await files.get(sha256) };
  } catch {
    throw problem('import_forgotten');
  }
}

/** Starts an import as it was previewed; the mapping is kept for the next file of this kind. Returns its id. Throws `not_allowed`, `not_found`, `mapping_incomplete`, `import_places_open`. */
export async function askImport(ctx: Ctx, organisationId: string, kept: { file: string; sha256: string }, mapping: ImportMapping): Promise<string> {
  requirePointArranger(ctx.actor);
  const { heading, rows } = await readExport(await keptExport(ctx, kept));
  const { all } = await importTargets(ctx, organisationId);
  const points = new Set(all.map(({ id }) => id));
  if (![mapping.point, ...Object.values(mapping.places)].every((id) => id === leftOut || id === '' || points.has(id))) throw problem('not_found');
  requireComplete(mapping);
  const id = ctx.ids.next();
  await insertImport(ctx.db, { organisationId, id, fileName: kept.file, fileSha256: kept.sha256, mapping, lineCount: rows.length }, ctx.actor.personId, ctx.clock.now());
  await keepMapping(ctx.db, organisationId, headingsHash(heading), mapping, ctx.clock.now());
  await ctx.record({ name: importEvents.asked, subjectType: 'opinion_import', subjectId: id, organisationId, payload: { lines: rows.length } });
  await ctx.enqueue(importOpinionsJob, { organisationId, id }, importTexts[ctx.locale].jobTitle(kept.file));
  return id;
}

function requireComplete({ columns, places }: ImportMapping): void {
  if (!columns.includes('date') || !columns.some((role) => role === 'value' || role === 'comment' || role.startsWith('answer:'))) throw problem('mapping_incomplete');
  if (columns.includes('place') && Object.values(places).includes('')) throw problem('import_places_open');
}

/** Takes an import back. Throws `not_allowed`, `not_found`, `import_not_done`. */
export async function askUndo(ctx: Ctx, organisationId: string, id: string): Promise<void> {
  requirePointArranger(ctx.actor);
  const found = await readImport(ctx, { organisationId, id });
  if (found.state !== 'done') throw problem('import_not_done');
  await setImportState(ctx.db, found, 'undoing', { undoneBy: ctx.actor.personId, undoneAt: ctx.clock.now() });
  await ctx.enqueue(undoImportJob, { organisationId, id }, importTexts[ctx.locale].undoTitle(found.fileName));
}
