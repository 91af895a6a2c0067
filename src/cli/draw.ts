import { Option, type Command } from 'commander';
import { bilingual, refusable, withCommonOptions, type CommonOptions } from './command.ts';

/** `parvis draw --verify file`: replays a published draw, from the file alone; with the other options, makes one. */
export function registerDraw(program: Command): void {
  const command = program
    .command('draw')
    .description(bilingual('Tirage au sort des places gratuites\u202f: le vérifier, ou le faire', 'draw of the free places: verify it, or make it'))
    .addOption(new Option('--verify <fichier>', bilingual('refait un tirage publié, depuis son seul fichier', 'repeats a published draw, from its file alone')).conflicts(['commit', 'freeze', 'run']))
    .addOption(new Option('--commit', bilingual('engage la graine et publie son empreinte', 'commits to the seed and publishes its fingerprint')).conflicts(['freeze', 'run']))
    .addOption(new Option('--freeze', bilingual('arrête la liste des candidats', 'freezes the list of candidates')).conflicts(['run']))
    .option('--run <valeur>', bilingual('fait le tirage avec la valeur publique', 'makes the draw with the public value'))
    .option('--edition <id>', bilingual('édition (par défaut celle des inscriptions en cours)', 'edition (by default the one open to sign-up)'))
    .option('--yes', bilingual('ne demande pas de confirmation', 'asks for no confirmation'));
  withCommonOptions(command).action((options: DrawOptions) => refusable(options.lang, async () => {
    if (options.verify !== undefined) return (await import('./draw/run-verify.ts')).runVerify(options.verify, options.lang);
    if (!options.commit && !options.freeze && options.run === undefined) return command.help({ error: true });
    return (await import('./draw/run-draw.ts')).runDraw(options);
  }));
}

export interface DrawOptions extends CommonOptions {
  verify?: string;
  commit?: true;
  freeze?: true;
  run?: string;
  edition?: string;
  yes?: true;
}
