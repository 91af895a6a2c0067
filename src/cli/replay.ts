import type { Command } from 'commander';
import { bilingual, refusable, withCommonOptions, type CommonOptions } from './command.ts';

/** `parvis replay <open data>`: works every published national figure out again from open data alone; no database is opened. */
export function registerReplay(program: Command): void {
  const command = program
    .command('replay')
    .argument('<données>', bilingual('dossier ou zip de données ouvertes', 'folder or zip of open data'))
    .description(bilingual('Recalcule les chiffres nationaux publiés, sans la base', 'works the published national figures out again, without the database'));
  withCommonOptions(command).action((path: string, options: CommonOptions) =>
    refusable(options.lang, async () => (await import('./replay/run-replay.ts')).runReplay(path, options)));
}
