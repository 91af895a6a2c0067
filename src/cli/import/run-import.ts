import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { App } from '#app';
import { editionOfImport, examineImport, importAudits, readImportFiles, templateFile } from '#capabilities/audits/index.server.ts';
import { freezeOf, organisationScores } from '#capabilities/scores/index.server.ts';
import type { ImportSummary } from '#capabilities/audits/index.ts';
import { defaultDataDir } from '#capabilities/grids/index.server.ts';
import { systemClock } from '#platform/clock.ts';
import { sheetLimits, type SheetFile } from '#platform/files/read-sheet.ts';
import { problem } from '#platform/http/problem.ts';
import { ask, isInteractive } from '../ask.ts';
import { chosenEdition } from '../chosen-edition.ts';
import { exitCodes, type CommonOptions } from '../command.ts';
import { ensureDirectory } from '../load-directory.ts';
import { scoreAndPublish } from '../publish-edition.ts';
import { withApp, type Opened } from '../with-app.ts';
import { findingsReport } from './findings-report.ts';
import { importTexts } from './import.texts.ts';
import { readerLink, resultsLines } from './results-pages.ts';
import { findingLines, summaryLines } from './summary-lines.ts';

export interface ImportOptions extends CommonOptions {
  edition?: string;
  acceptPartial?: true;
  dryRun?: true;
  yes?: true;
  publish?: true;
  serve?: true;
  reader?: string;
  report?: string;
  template?: string;
}

/** Writes the empty template; its format is that of the name. Needs no database. */
export async function writeTemplate(path: string, { lang, edition }: ImportOptions): Promise<void> {
  const chosen = chosenEdition({ dataDir: defaultDataDir(), today: systemClock.today() }, edition);
  writeFileSync(path, await templateFile(chosen, lang, path.toLowerCase().endsWith('.ods') ? 'ods' : 'xlsx'));
  console.log(importTexts[lang].templateWritten(path));
}

/** Shows what the files hold, imports it if nothing stands against it, and publishes if asked. */
export async function runImport(paths: readonly string[], options: ImportOptions): Promise<void> {
  const files = paths.map(readFile);
  await withApp(options, (app, opened) => importInto(app, opened, files, options));
}

function readFile(path: string): SheetFile {
  const { size } = statSync(path, { throwIfNoEntry: false }) ?? {};
  if (size === undefined) throw problem('file_absent', { name: path });
  // A file beyond every limit is not read into memory to be told so.
  if (size > sheetLimits.bytes) throw problem('file_too_large', { name: path, size: 50, unpacked: 200, rows: sheetLimits.rows, cells: sheetLimits.cells });
  return { name: basename(path), content: readFileSync(path) };
}

async function importInto(app: App, opened: Opened, files: SheetFile[], options: ImportOptions): Promise<void> {
  const { lang } = options;
  const t = importTexts[lang];
  const tables = await readImportFiles(files);
  const { dataDir } = app.settings;
  const edition = (options.edition ? null : editionOfImport(app, tables)) ?? chosenEdition({ dataDir, today: app.clock.today() }, options.edition);
  await ensureDirectory(app, opened.progress, lang);
  const request = { editionId: edition.id, tables };
  const summary = await app.runAsSystem((ctx) => examineImport(ctx, request));
  console.log([edition.label[lang], ...summaryLines(summary, lang)].join('\n'));
  const faults = findingLines(summary, lang);
  if (faults.length > 0) console.log(`\n${faults.join('\n')}`);
  if (options.report) {
    writeFileSync(options.report, findingsReport(summary, lang));
    console.log(t.reportWritten(options.report));
  }
  if (options.dryRun) {
    console.log(`\n${t.dryRun}`);
    if (summary.errors > 0) process.exitCode = exitCodes.refused;
    return;
  }
  if (summary.errors > 0 && !options.acceptPartial) throw problem('import_faulty', { errors: summary.errors });
  if (await app.runAsSystem((ctx) => freezeOf(ctx.db, edition.id))) {
    if (summary.audits.fresh > 0) throw problem('edition_already_frozen');
    console.log(`\n${t.nothingToDo}`);
    if (options.publish) console.log((await resultsLines(app, edition.id, app.settings.origin, lang)).join('\n'));
    return;
  }
  if (!(await mayGoOn(summary, options))) return;
  opened.progress.show(t.importing);
  const { outcome } = await app.runAsSystem((ctx) => importAudits(ctx, { ...request, acceptPartial: options.acceptPartial ?? false }));
  opened.progress.finish(t.importing, t.imported(outcome.audits, outcome.bodies, outcome.enrolled));
  if (options.publish) await publish(app, opened, edition.id, options);
}

async function mayGoOn(summary: ImportSummary, { yes, lang, publish: publishing }: ImportOptions): Promise<boolean> {
  const t = importTexts[lang];
  if (summary.audits.fresh === 0 && summary.bodies.length === 0) {
    console.log(`\n${t.nothingToDo}`);
    return false;
  }
  if (yes || !isInteractive()) return true;
  if (await ask(`\n${publishing ? t.askToPublish : t.ask}`)) return true;
  console.log(t.notDone);
  return false;
}

async function publish(app: App, { progress }: Opened, editionId: string, { lang, reader }: ImportOptions): Promise<void> {
  const t = importTexts[lang];
  await scoreAndPublish(app, editionId, progress, lang);
  console.log(`\n${(await resultsLines(app, editionId, app.settings.origin, lang)).join('\n')}`);
  if (!reader) return;
  const scores = await app.runAsSystem((ctx) => organisationScores(ctx.db, editionId));
  const link = await readerLink(app, reader, scores.map((score) => score.organisation_id));
  console.log(link ? `\n${t.signIn}\u202f: ${link}` : `\n${t.signInMailed(reader)}`);
}
