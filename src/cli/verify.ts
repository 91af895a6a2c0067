import type { Command } from 'commander';
import { bilingual, refusable, withCommonOptions } from './command.ts';
import type { VerifyOptions } from './custody/run-verify-custody.ts';

/** `parvis verify <export>`: checks a chain of custody from its export alone; no database is opened. */
export function registerVerify(program: Command): void {
  const command = program
    .command('verify')
    .argument('<fichier>', bilingual('export de « parvis custody »', 'export of “parvis custody”'))
    .description(bilingual('Vérifie une chaîne de conservation, sans la base', 'checks a chain of custody, without the database'))
    .option('--head <empreinte>', bilingual('dernière empreinte notée auparavant, à retrouver dans la chaîne', 'last digest noted before, to be found in the chain'))
    .option('--files <dossier>', bilingual('dossier des preuves, dont le contenu est comparé aux empreintes', 'folder of proofs, whose content is compared with the digests'));
  withCommonOptions(command).action((file: string, options: VerifyOptions) =>
    refusable(options.lang, async () => (await import('./custody/run-verify-custody.ts')).runVerifyCustody(file, options)));
}
