import { guessMapping, refineMapping } from '#core/opinions/exports/guess-mapping.ts';
import type { ImportMapping } from '#core/opinions/exports/mapping.ts';
import { isFaulty, lineReader, type FaultyLine, type ReadLine } from '#core/opinions/exports/read-lines.ts';
import { plainAnswer, stepOf } from '#core/opinions/exports/value-scale.ts';
import type { Ctx } from '#platform/context.ts';
import type { SheetFile } from '#platform/files/read-sheet.ts';
import { problem } from '#platform/http/problem.ts';
import { requirePointArranger } from '../points/points.access.ts';
import { importTargets } from './import-targets.server.ts';
import { keptMapping } from './imports.queries.server.ts';
import type { ImportPreview } from './opinion-import.ts';
import { headingsHash, readExport, type ExportTable } from './read-export.server.ts';

const sampleLines = 5;
const guessedLines = 5_000;
const shownFaults = 60;
const shownLines = 6;
const mostAnswers = 15;

/**
 * Says what an export holds and what an import of it would do, without writing anything but the file itself. Without a mapping,
 * the one that the body used for such headings, else the one that the file seems to ask for. Throws `not_allowed`,
 * `import_needs_point` and what `readExport` does.
 */
export async function previewOpinionImport(ctx: Ctx, organisationId: string, file: SheetFile, chosen: ImportMapping | null): Promise<ImportPreview> {
  requirePointArranger(ctx.actor);
  const targets = await importTargets(ctx, organisationId);
  if (targets.points.length === 0) throw problem('import_needs_point');
  const table = await readExport(file);
  const kept = chosen ? undefined : await keptMapping(ctx.db, organisationId, headingsHash(table.heading));
  const usable = kept && kept.columns.length === table.heading.length && targets.points.some(({ id }) => id === kept.point) ? kept : undefined;
  const rows = table.rows.slice(0, guessedLines);
  // Answers in words that the file says for the first time are added to those chosen before.
  const known = chosen ?? usable;
  const mapping = known ? refineMapping(known.columns, rows, targets, known) : guessMapping(table.heading, rows, targets);
  return { ...summaryOf(table, mapping, ctx.clock.today()), file: { name: file.name, sha256: await ctx.files.put(file.content) }, remembered: usable !== undefined };
}

function summaryOf({ heading, rows, firstLine }: ExportTable, mapping: ImportMapping, today: string): Omit<ImportPreview, 'file' | 'remembered'> {
  const read = lineReader(mapping, today);
  const good: ReadLine[] = [];
  const faults: FaultyLine[] = [];
  let [opinions, comments, lines] = [0, 0, 0];
  for (const [index, row] of rows.entries()) {
    const one = read(row, firstLine + index);
    if (one === null) continue;
    lines += 1;
    if (isFaulty(one)) faults.push(one);
    else {
      good.push(one);
      opinions += one.answers.length;
      comments += one.comment === null ? 0 : 1;
    }
  }
  const dates = good.map(({ date }) => date).toSorted();
  const cells = (fits: (role: string) => boolean) => [...new Set(rows.slice(0, guessedLines).flatMap((row) => row.filter((cell, column) => cell.trim() !== '' && fits(mapping.columns[column] ?? ''))))];
  const words = mapping.scale.figures ? [] : cells((role) => role === 'value' || role.startsWith('answer:'));
  const answers = [...new Map(words.toReversed().map((word) => [plainAnswer(word), word.trim()]))].toReversed().slice(0, mostAnswers);
  return {
    heading, sample: rows.slice(0, sampleLines), mapping, places: Object.keys(mapping.places), questions: Object.keys(mapping.questions), answers: answers.map(([said, written]) => ({ said, written, step: stepOf(said, mapping.scale) })),
    lines, good: good.length, opinions, comments, first: good.slice(0, shownLines).map(({ line, date, minutes, pointId, answers: given, comment }) => ({ line, date, minutes, pointId, answers: given, comment })),
    faults: faults.slice(0, shownFaults), faultCount: faults.length, days: dates.length > 0 ? { from: dates[0] ?? '', to: dates.at(-1) ?? '' } : null,
  };
}
