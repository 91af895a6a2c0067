import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { Option } from 'commander';
import type { EditionProblem, SimulatedScore } from '#capabilities/grids/index.ts';
import { diffEditions, diffLines, problemText, scoringSource, simulateGrid } from '#capabilities/grids/index.ts';
import type { ExportFormat } from '#capabilities/grids/index.server.ts';
import {
  defaultDataDir,
  EditionError,
  exportFormats,
  exportGrid,
  importGridFiles,
  listEditionIds,
  loadEdition,
  readEdition,
  readPastAudits,
} from '#capabilities/grids/index.server.ts';
import { delayBetween } from '#core/calendar/delay.ts';
import { formatDecimal, formatDifference, formatPercent } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import { bilingual, refusable as refusableCommand, withCommonOptions, type CommonOptions } from './command.ts';
import { gridTexts } from './grid.texts.ts';

type Common = { data: string; lang: Locale };

/** `parvis grid check | diff | answers | simulate | export | import`. Only `answers` needs the database. */
export function registerGridCommands(program: Command): void {
  const grid = program.command('grid').description('Grille des audits / grid of the audits');
  const command = (usage: string, about: string) =>
    grid
      .command(usage)
      .description(about)
      .option('--data <folder>', 'dossier des données / data folder', defaultDataDir())
      .addOption(new Option('--lang <locale>', 'langue / language').choices(['fr', 'en']).default('fr'));

  command('check [editions...]', 'Vérifie les éditions / checks editions').action(checkEditions);
  command('diff <before> <after>', 'Ce qui change pour une structure / what changes for a body').action(showDiff);
  const answers = grid
    .command('answers <edition>')
    .description(bilingual('Écrit les audits d’une édition pour simulate', 'writes the audits of an edition for simulate'))
    .requiredOption('--out <file>', bilingual('fichier JSON à écrire', 'JSON file to write'));
  withCommonOptions(answers).action((edition: string, options: CommonOptions & { out: string }) =>
    refusableCommand(options.lang, async () => (await import('./grid/write-past-answers.ts')).writePastAnswers(edition, options)));
  command('simulate <draft>', 'Recalcule des éditions passées / re-scores past editions')
    .requiredOption('--answers <file>', 'audits passés en JSON / past audits as JSON')
    .action(showSimulation);
  command('export <edition>', 'Exporte la grille / exports the grid')
    .addOption(new Option('--format <format>').choices([...exportFormats]).default('xlsform'))
    .option('--out <folder>', 'dossier de sortie / output folder', '.')
    .action(writeExport);
  command('import <files...>', 'Relit une grille exportée / reads an exported grid')
    .requiredOption('--grid-version <version>', 'version de la grille / grid version')
    .option('--out <folder>', 'dossier de sortie / output folder', '.')
    .action(writeImport);
}

function checkEditions(ids: string[], { data, lang }: Common): void {
  const t = gridTexts[lang];
  const today = new Date().toISOString().slice(0, 10);
  for (const id of ids.length > 0 ? ids : listEditionIds(data)) {
    const { edition, problems } = readEdition(id, data, today);
    say(problems, lang);
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    console.log(edition ? t.checked(id, problems.length) : t.refused(id, errors));
    if (!edition) process.exitCode = 1;
  }
}

function showDiff(before: string, after: string, { data, lang }: Common): void {
  refusable(lang, () => {
    const diff = diffEditions(loadEdition(before, data), loadEdition(after, data));
    console.log(diffLines(diff, lang).join('\n'));
  });
}

function showSimulation(draft: string, { data, lang, answers }: Common & { answers: string }): void {
  refusable(lang, () => {
    // Past audits carry no place: delays are counted with the holidays of mainland France.
    const countDelay = (sent: string, answered: string, calendar: 'working_days' | 'days') =>
      delayBetween(sent, answered, calendar, 'metropole');
    const content: unknown = JSON.parse(readFileSync(answers, 'utf8'));
    const past = readPastAudits(content, (id) => loadEdition(id, data), countDelay);
    const scores = simulateGrid(scoringSource(loadEdition(draft, data), countDelay), past);
    console.log(
      [gridTexts[lang].simulated.join('\t'), ...scores.map((score) => simulatedLine(score, lang))].join('\n'),
    );
  });
}

function simulatedLine({ body, edition, published, draft, coverage, change }: SimulatedScore, lang: Locale): string {
  const point = (value: number | null) => (value === null ? gridTexts[lang].none : formatDecimal(value, lang));
  const moved = [change?.published, change?.you, change?.grid].map((value) =>
    value === undefined ? gridTexts[lang].none : formatDifference(value, lang),
  );
  return [body, edition, point(published), point(draft), formatPercent(coverage, lang), ...moved].join('\t');
}

type ExportOptions = Common & { format: ExportFormat; out: string };

async function writeExport(id: string, { data, lang, format, out }: ExportOptions): Promise<void> {
  await refusableAsync(lang, async () => {
    const paths = await exportGrid(loadEdition(id, data), format, out, lang);
    for (const path of paths) console.log(gridTexts[lang].written(path));
  });
}

async function writeImport(files: string[], { lang, gridVersion, out }: Common & { gridVersion: string; out: string }) {
  await refusableAsync(lang, async () => {
    for (const path of await importGridFiles(files, out, gridVersion)) console.log(gridTexts[lang].written(path));
  });
}

function say(problems: readonly EditionProblem[], lang: Locale): void {
  for (const problem of problems) console.error(problemText(problem, lang));
}

/** A grid that cannot be used is told problem by problem, and ends the command with code 1. */
function refusable(lang: Locale, work: () => void): void {
  try {
    work();
  } catch (error) {
    refuse(error, lang);
  }
}

async function refusableAsync(lang: Locale, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    refuse(error, lang);
  }
}

function refuse(error: unknown, lang: Locale): void {
  if (!(error instanceof EditionError)) throw error;
  say(error.problems, lang);
  process.exitCode = 1;
}
