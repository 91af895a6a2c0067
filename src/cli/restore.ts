import type { Command } from 'commander';
import { bilingual, refusable, withCommonOptions, type CommonOptions } from './command.ts';

/** `parvis restore <file>`: puts a backup back, all of it or nothing. */
export function registerRestore(program: Command): void {
  const command = program
    .command('restore')
    .argument('<fichier>', bilingual('sauvegarde à remettre', 'backup to put back'))
    .description(bilingual('Remet une sauvegarde dans la base, en entier ou pas du tout', 'puts a backup back into the database, all of it or nothing'))
    .option('--yes', bilingual('remplace sans demander ce que la base contient', 'replaces what the database holds without asking'));
  withCommonOptions(command).action((file: string, options: RestoreOptions) =>
    refusable(options.lang, async () => (await import('./backup/run-restore.ts')).runRestore(file, options)));
}

export interface RestoreOptions extends CommonOptions {
  yes?: true;
}
