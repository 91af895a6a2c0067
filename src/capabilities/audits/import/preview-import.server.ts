import type { Edition } from '#capabilities/grids/index.ts';
import { listEditionIds, loadEdition } from '#capabilities/grids/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import type { SheetFile } from '#platform/files/read-sheet.ts';
import { problem } from '#platform/http/problem.ts';
import type { ImportOutcome } from './carry-out-import.server.ts';
import { editionOfImport, examineImport, importAudits, readImportFiles } from './import-audits.server.ts';
import type { ImportPreview, KeptFile } from './import-preview.ts';

/**
 * Examines uploaded files and keeps them by their content, so that what is confirmed is what was shown. Without an
 * edition, the one that their dates point to. Throws what `readImportFiles` and `examineImport` do, `edition_unknown`,
 * and `file_empty` without a file.
 */
export async function previewImport(ctx: Ctx, { editionId, files }: { editionId: string | null; files: readonly SheetFile[] }): Promise<ImportPreview> {
  if (files.length === 0) throw problem('file_empty');
  const tables = await readImportFiles(files);
  const edition = editionId === null ? editionOfImport(ctx, tables) : knownEdition(ctx, editionId);
  if (!edition) {
    // A file without any known sheet is told as such: no edition would help it.
    await examineImport(ctx, { editionId: listEditionIds(ctx.settings.dataDir).at(-1) ?? '', tables });
    throw problem('import_edition_needed');
  }
  const summary = await examineImport(ctx, { editionId: edition.id, tables });
  const kept = await Promise.all(files.map(async ({ name, content }): Promise<KeptFile> => ({ name, sha256: await ctx.files.put(content) })));
  return { edition: { id: edition.id, label: edition.label }, files: kept, summary };
}

/** Imports files that were examined before. Throws `import_forgotten` when they are gone, and what `importAudits` does. */
export async function confirmImport(
  ctx: Ctx,
  { editionId, files, acceptPartial }: { editionId: string; files: readonly KeptFile[]; acceptPartial: boolean },
): Promise<ImportOutcome> {
  const edition = knownEdition(ctx, editionId);
  const contents = await Promise.all(files.map(async ({ name, sha256 }) => ({ name, content: await keptContent(ctx, sha256) })));
  const tables = await readImportFiles(contents);
  return (await importAudits(ctx, { editionId: edition.id, tables, acceptPartial })).outcome;
}

function knownEdition({ settings }: Pick<Ctx, 'settings'>, id: string): Edition {
  const known = listEditionIds(settings.dataDir);
  if (!known.includes(id)) throw problem('edition_unknown', { edition: id, known: known.join(', ') });
  return loadEdition(id, settings.dataDir);
}

async function keptContent({ files }: Pick<Ctx, 'files'>, sha256: string): Promise<Uint8Array> {
  try {
    return await files.get(sha256);
  } catch {
    throw problem('import_forgotten');
  }
}
