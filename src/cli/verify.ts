import type { Command } from 'commander';
import { bilingual, refusable, withCommonOptions } from './command.ts';
import type { VerifyOptions } from './custody/run-verify-custody.ts';

/** `parvis verify <file>`: checks a chain of custody from its export alone, or a badge by public keys; no database is opened. */
export function registerVerify(program: Command): void {
  const command = program
    .command('verify')
    .argument('<fichier>', bilingual('export de « parvis custody », ou badge', 'export of “parvis custody”, or a badge'))
    .description(bilingual('Vérifie une chaîne de conservation ou un badge, sans la base', 'checks a chain of custody or a badge, without the database'))
    .option('--head <empreinte>', bilingual('dernière empreinte notée auparavant, à retrouver dans la chaîne', 'last digest noted before, to be found in the chain'))
    .option('--files <dossier>', bilingual('dossier des preuves, dont le contenu est comparé aux empreintes', 'folder of proofs, whose content is compared with the digests'))
    .option('--keys <fichier>', bilingual('clés publiques du site (/trophies/keys)\u202f: le fichier est un badge', 'public keys of the site (/trophies/keys): the file is a badge'));
  withCommonOptions(command).action((file: string, options: VerifyOptions & { keys?: string }) =>
    refusable(options.lang, async () => {
      const { keys } = options;
      if (keys !== undefined) return (await import('./badge/run-verify-badge.ts')).runVerifyBadge(file, { ...options, keys });
      return (await import('./custody/run-verify-custody.ts')).runVerifyCustody(file, options);
    }));
}
