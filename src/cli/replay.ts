import type { Command } from 'commander';
import { bilingual, refusable, withCommonOptions, type CommonOptions } from './command.ts';

/**
 * `parvis replay <open data>`: works every published national figure out again from open data alone; with `--trophies`, the
 * palmares from its file. No database is opened.
 */
export function registerReplay(program: Command): void {
  const command = program
    .command('replay')
    .argument('<données>', bilingual('dossier ou zip de données ouvertes, ou fichier de trophées', 'folder or zip of open data, or file of trophies'))
    .option('--trophies', bilingual('Recalcule le palmarès à partir de son fichier, public ou scellé', 'works the palmares out again from its file, public or sealed'))
    .description(bilingual('Recalcule les chiffres nationaux publiés, sans la base', 'works the published national figures out again, without the database'));
  withCommonOptions(command).action((path: string, options: CommonOptions & { trophies?: true }) =>
    refusable(options.lang, async () => (options.trophies ? (await import('./replay/replay-trophies.ts')).runReplayTrophies(path, options) : (await import('./replay/run-replay.ts')).runReplay(path, options))));
}
