import type { Command } from 'commander';
import { bilingual, refusable, withCommonOptions, type CommonOptions } from './command.ts';

/** `parvis recount <export>`: counts a consultation again from its open data alone; no database is opened. */
export function registerRecount(program: Command): void {
  const command = program
    .command('recount')
    .argument('<fichier>', bilingual('données ouvertes d’une consultation', 'open data of a consultation'))
    .description(bilingual('Refait le compte d’une consultation, sans la base', 'counts a consultation again, without the database'));
  withCommonOptions(command).action((file: string, options: CommonOptions) =>
    refusable(options.lang, async () => (await import('./recount/run-recount.ts')).runRecount(file, options)));
}
