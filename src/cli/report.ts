import { resolve } from 'node:path';
import { Option, type Command } from 'commander';
import { createApp } from '#app';
import type { Locale } from '#core/shared/texts.ts';
import { writeReports } from '#capabilities/reports/index.server.ts';
import { reportKinds, type ReportKind } from '#capabilities/reports/index.ts';
import { readSettings } from '#platform/env.ts';
import { isProblem } from '#platform/http/problem.ts';
import { createLogger } from '#platform/log.ts';
import { openDatabase } from '#platform/server/open-database.ts';
import { progressLine } from './progress-line.ts';
import { reportTexts } from './report.texts.ts';

const { fr, en } = reportTexts;

interface ReportOptions {
  edition: string;
  organisation?: string;
  out: string;
  lang?: Locale;
  kind?: ReportKind;
}

export function registerReport(program: Command): void {
  program
    .command('report')
    .description(`${fr.description} / ${en.description}`)
    .requiredOption('--edition <id>', `${fr.edition} / ${en.edition}`)
    .option('--organisation <id>', `${fr.organisation} / ${en.organisation}`)
    .option('--out <folder>', `${fr.out} / ${en.out}`, '.')
    .addOption(new Option('--lang <locale>', `${fr.lang} / ${en.lang}`).choices(['fr', 'en']))
    .addOption(new Option('--kind <kind>', `${fr.kind} / ${en.kind}`).choices([...reportKinds]))
    .action((options: ReportOptions) => runReport(options, process.env));
}

/** Makes documents and writes them into a folder; ends with code 1 and a clear sentence when something is missing. */
export async function runReport(options: ReportOptions, env: Record<string, string | undefined>): Promise<void> {
  const line = progressLine();
  try {
    const settings = readSettings(env);
    const log = createLogger(settings.logLevel);
    const database = await openDatabase(settings, log);
    const app = await createApp({ settings, databaseUrl: database.url, log, poolSize: 2 });
    try {
      const wanted = { editionId: options.edition, organisationId: options.organisation, folder: resolve(options.out), locale: options.lang, kind: options.kind };
      const paths = await writeReports(app.runAsSystem, wanted, (done, total) => line.show(fr.progress, done, total));
      line.finish(fr.progress);
      console.log(paths.length === 1 ? paths[0] : fr.written(String(paths.length), wanted.folder));
    } finally {
      await app.close();
      await database.close();
    }
  } catch (thrown) {
    if (!isProblem(thrown)) throw thrown;
    console.error(`${thrown.sentence('fr')}\n${thrown.sentence('en')}\n[${thrown.code}]`);
    process.exitCode = 1;
  }
}
