import type { Edition } from '#capabilities/grids/index.ts';
import { listEditionIds, loadEdition } from '#capabilities/grids/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import type { SheetTable } from '#platform/files/cell.ts';
import { readSheets, type SheetFile, type SheetLimits } from '#platform/files/read-sheet.ts';
import { problem } from '#platform/http/problem.ts';
import { carryOut, type ImportOutcome } from './carry-out-import.server.ts';
import { editionOfFile } from './edition-of-file.ts';
import { examineFile } from './examine-import.server.ts';
import { summaryOf } from './import-summary.server.ts';
import type { ImportSummary } from './import-summary.ts';

export interface ImportRequest {
  editionId: string;
  /** Sheets of one workbook, or several CSV files that are its sheets. */
  tables: readonly SheetTable[];
}

/** Reads the files of an import. Throws `file_empty`, `file_too_large` and `file_unreadable`. */
export async function readImportFiles(files: readonly SheetFile[], limits?: SheetLimits): Promise<SheetTable[]> {
  return (await Promise.all(files.map((file) => readSheets(file, limits)))).flat();
}

/** The edition that the dates of a file's audits point to; null when they point to none. */
export function editionOfImport({ settings }: Pick<Ctx, 'settings'>, tables: readonly SheetTable[]): Edition | null {
  return editionOfFile(tables, listEditionIds(settings.dataDir).map((id) => loadEdition(id, settings.dataDir)));
}

/** Says what a spreadsheet holds and what an import would do, without writing anything. Throws `sheet_unknown`. */
export async function examineImport(ctx: Ctx, { editionId, tables }: ImportRequest): Promise<ImportSummary> {
  return summaryOf(await examineFile(ctx, loadEdition(editionId, ctx.settings.dataDir), tables));
}

/**
 * Imports a spreadsheet of bodies, sites and audits: all of it, or nothing when a line is faulty, unless
 * `acceptPartial` asks for the good lines alone. The same file again changes nothing. Throws `sheet_unknown` and
 * `import_faulty`.
 */
export async function importAudits(
  ctx: Ctx,
  { editionId, tables, acceptPartial = false }: ImportRequest & { acceptPartial?: boolean },
): Promise<{ summary: ImportSummary; outcome: ImportOutcome }> {
  const edition = loadEdition(editionId, ctx.settings.dataDir);
  const examined = await examineFile(ctx, edition, tables);
  const summary = summaryOf(examined);
  if (summary.errors > 0 && !acceptPartial) throw problem('import_faulty', { errors: summary.errors });
  return { summary, outcome: await carryOut(ctx, edition, examined) };
}
