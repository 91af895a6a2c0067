import { loadEdition } from '#capabilities/grids/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { readSheets, type SheetFile, type SheetLimits } from '#platform/files/read-sheet.ts';
import { carryOut, type ImportOutcome } from './carry-out-import.server.ts';
import { examineFile } from './examine-import.server.ts';
import { summaryOf, type ImportSummary } from './import-summary.server.ts';

export interface ImportRequest {
  editionId: string;
  /** One workbook, or several CSV files that are its sheets. */
  files: readonly SheetFile[];
  limits?: SheetLimits;
}

/**
 * Says what a spreadsheet holds and what an import would do, without writing anything. Throws `file_empty`,
 * `file_too_large`, `file_unreadable` and `sheet_unknown`.
 */
export async function examineImport(ctx: Ctx, request: ImportRequest): Promise<ImportSummary> {
  return summaryOf(await examine(ctx, request));
}

/**
 * Imports a spreadsheet of bodies, sites and audits: all of it, or nothing when a line is faulty, unless
 * `acceptPartial` asks for the good lines alone. The same file again changes nothing. Throws what `examineImport` does,
 * and `import_faulty`.
 */
export async function importAudits(ctx: Ctx, request: ImportRequest & { acceptPartial?: boolean }): Promise<{ summary: ImportSummary; outcome: ImportOutcome }> {
  const examined = await examine(ctx, request);
  const summary = summaryOf(examined);
  if (summary.errors > 0 && !request.acceptPartial) throw problem('import_faulty', { errors: summary.errors });
  return { summary, outcome: await carryOut(ctx, loadEdition(request.editionId, ctx.settings.dataDir), examined) };
}

async function examine(ctx: Ctx, { editionId, files, limits }: ImportRequest) {
  const edition = loadEdition(editionId, ctx.settings.dataDir);
  const tables = (await Promise.all(files.map((file) => readSheets(file, limits)))).flat();
  return examineFile(ctx, edition, tables);
}
