import { isLocale } from '#core/shared/texts.ts';
import type { Ctx } from '#platform/context.ts';
import { zipStream, type ZipFile } from '#platform/files/zip-stream.ts';
import { batchLines, type BatchLine } from './batch.queries.server.ts';
import { reportFileName } from './file-name.ts';
import { startReportsJob } from './make-all-reports.server.ts';
import type { OfficeBatch } from './office-batch.ts';
import { isKept } from './make-report.server.ts';
import { fullestKind } from './report.ts';
import { distinctName } from './write-reports.server.ts';

export const reportsOnAPage = 50;

/** The reports of an edition as the office sees them: how many are made, and each by its body. */
export async function openBatch(ctx: Ctx, wanted: { editionId: string; search: string; page: number }): Promise<OfficeBatch> {
  const all = await batchLines(ctx.db, { editionId: wanted.editionId });
  const found = wanted.search ? await batchLines(ctx.db, wanted) : all;
  const made = all.filter(({ sha256 }) => sha256 !== null);
  return {
    total: all.length, made: made.length, bytes: made.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0),
    found: found.length,
    lines: found.slice((wanted.page - 1) * reportsOnAPage, wanted.page * reportsOnAPage).map(({ sha256: _kept, ...line }) => line),
  };
}

/** Queues the batch of an edition: what is made already is passed over. */
export async function startBatch(ctx: Ctx, editionId: string): Promise<void> {
  await ctx.enqueue(startReportsJob, { editionId });
}

/** Every report of an edition that is made and kept, as an archive that is written while it is read. */
export async function batchArchive(ctx: Ctx, editionId: string): Promise<ReadableStream<Uint8Array>> {
  return zipStream(filesOf(ctx.files, editionId, await batchLines(ctx.db, { editionId })));
}

async function* filesOf(files: Ctx['files'], editionId: string, lines: readonly BatchLine[]): AsyncGenerator<ZipFile> {
  const taken = new Set<string>();
  for (const { organisationId, name, formula, locale, sha256 } of lines) {
    if (sha256 === null || !(await isKept({ files }, sha256))) continue;
    const fileName = reportFileName({ editionId, kind: fullestKind(formula), locale: isLocale(locale) ? locale : 'fr', name });
    const distinct = taken.has(fileName) ? distinctName(fileName, organisationId) : fileName;
    taken.add(distinct);
    yield { name: distinct, content: await files.get(sha256) };
  }
}
