import type { Command } from 'commander';
import { bilingual, refusable, withCommonOptions } from './command.ts';
import type { CustodyOptions } from './custody/run-custody.ts';

/** `parvis custody --organisation … --edition … --out …`: the chain of what was received about a body, to hand over. */
export function registerCustody(program: Command): void {
  const command = program
    .command('custody')
    .description(bilingual('Exporte la chaîne de conservation d’une structure', 'exports the chain of custody of a body'))
    .requiredOption('--organisation <id>', bilingual('identifiant de la structure', 'identifier of the body'))
    .requiredOption('--edition <id>', bilingual('édition', 'edition'))
    .option('--out <fichier>', bilingual('fichier à écrire, - pour la sortie standard', 'file to write, - for standard output'), '-');
  withCommonOptions(command).action((options: CustodyOptions) =>
    refusable(options.lang, async () => (await import('./custody/run-custody.ts')).runCustody(options)));
}
