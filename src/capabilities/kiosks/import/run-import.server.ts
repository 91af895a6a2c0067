import { marksAdded } from '#core/opinions/rollup.ts';
import { isFaulty, lineReader, type ReadLine } from '#core/opinions/exports/read-lines.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import type { Progress, RunStep } from '#platform/jobs/job.ts';
import { insertMarks } from '../ingest/aside.queries.server.ts';
import { addToRollups } from '../ingest/rollup.queries.server.ts';
import { unmarkedOpinions } from '../paper/paper.queries.server.ts';
import { importEvents } from './import.events.ts';
import { importTargets } from './import-targets.server.ts';
import { addImportCounts, importOf, setImportState } from './imports.queries.server.ts';
import { importedRows, undoneRule, withdrawTexts } from './imported-rows.queries.server.ts';
import { readExport } from './read-export.server.ts';
import { takeLines } from './take-lines.server.ts';

export const importOpinionsJob = 'kiosks.import-opinions';
export const undoImportJob = 'kiosks.undo-import';

interface ImportKey {
  organisationId: string;
  id: string;
}

const linesAStep = 500;

/** Takes a file over, some lines a transaction: after a crash it goes on where it was, and nothing is counted twice. */
export async function runImport(step: RunStep, key: ImportKey, progress: Progress): Promise<void> {
  const begun = await step(async (ctx) => {
    const found = await importOf(ctx.db, key);
    if (!found || (found.state !== 'waiting' && found.state !== 'running')) return null;
    await setImportState(ctx.db, key, 'running');
    return { found, content: await ctx.files.get(found.fileSha256), today: ctx.clock.today(), targets: await importTargets(ctx, key.organisationId) };
  });
  if (!begun) return;
  const { found, content, today, targets } = begun;
  const { rows, firstLine } = await readExport({ name: found.fileName, content });
  const read = lineReader(found.mapping, today);
  const places = { points: new Map(targets.all.map((point) => [point.id, point])), questions: targets.asked };
  for (let at = 0; at < rows.length; at += linesAStep) {
    // Lines before are read again too: which of those alike comes first is told by reading them all.
    const lines = rows.slice(at, at + linesAStep).map((row, index) => read(row, firstLine + at + index));
    if (at < found.readCount) continue;
    const good = lines.filter((line): line is ReadLine => line !== null && !isFaulty(line));
    const faultCount = lines.filter((line) => line !== null && isFaulty(line)).length;
    await step(async (ctx) => {
      const counts = await takeLines(ctx, found, good, places);
      await addImportCounts(ctx.db, key, { ...counts, readCount: lines.length, faultCount });
    });
    await progress.report(Math.min(rows.length, at + linesAStep), rows.length);
  }
  await step(async (ctx) => {
    await setImportState(ctx.db, key, 'done', { finishedAt: ctx.clock.now() });
    const done = await importOf(ctx.db, key);
    await told(ctx, key, importEvents.done, { stored: done?.storedCount ?? 0, known: done?.knownCount ?? 0, faulty: done?.faultCount ?? 0 });
  });
}

/** Takes an import back as a whole: its opinions are marked and leave the cleaned figures, its comments leave the desk; nothing is deleted. */
export async function runUndo(step: RunStep, key: ImportKey, progress: Progress): Promise<void> {
  const of = { organisationId: key.organisationId, importId: key.id };
  const total = await step(async (ctx) => {
    const found = await importOf(ctx.db, key);
    return found?.state === 'undoing' ? found.storedCount + found.textCount : null;
  });
  if (total === null) return;
  let [after, done] = ['00000000-0000-0000-0000-000000000000', 0];
  for (;;) {
    const rows = await step(async (ctx) => {
      const some = await importedRows(ctx.db, of, after, linesAStep);
      await takeBack(ctx, key.organisationId, some);
      return some;
    });
    const last = rows.at(-1);
    if (!last) break;
    [after, done] = [last.id, done + rows.length];
    await progress.report(done, Math.max(done, total));
  }
  await step(async (ctx) => {
    await setImportState(ctx.db, key, 'undone');
    await told(ctx, key, importEvents.undone, { opinions: done });
  });
}

async function takeBack(ctx: Ctx, organisationId: string, rows: readonly { id: string; text: boolean }[]): Promise<void> {
  const opinions = await unmarkedOpinions(ctx.db, organisationId, rows.filter(({ text }) => !text).map(({ id }) => id));
  await insertMarks(ctx.db, opinions.map(({ id }) => ({ organisationId, opinionId: id, mark: { rule: undoneRule, strength: 1 } })), ctx.clock.now());
  await addToRollups(ctx.db, marksAdded(opinions, () => [undoneRule]));
  await withdrawTexts(ctx.db, organisationId, rows.filter(({ text }) => text).map(({ id }) => id), ctx.clock.now());
}

const told = (ctx: Ctx, { organisationId, id }: ImportKey, name: string, payload: Record<string, number>) =>
  ctx.record({ name, subjectType: 'opinion_import', subjectId: id, organisationId, payload });

/** An import of the body. Throws `not_found`. */
export async function readImport(ctx: Ctx, key: ImportKey) {
  const found = await importOf(ctx.db, key);
  if (!found) throw problem('not_found');
  return found;
}
