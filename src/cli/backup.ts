import type { Command } from 'commander';
import { bilingual, refusable, withCommonOptions, type CommonOptions } from './command.ts';

/** `parvis backup <file>`: everything in the database, as it stands at one instant, in one file. */
export function registerBackup(program: Command): void {
  const command = program
    .command('backup')
    .argument('<fichier>', bilingual('fichier à écrire', 'file to write'))
    .description(bilingual('Sauvegarde toute la base dans un fichier, sans rien arrêter', 'backs the whole database up into a file, without stopping anything'))
    .addHelpText('after', bilingual(
      '\nLes pièces jointes (dossier files) se copient à part. Le fichier contient des données personnelles\u202f: gardez-le sous clé.',
      'Attached files (folder files) are copied apart. The file holds personal data: keep it locked away.'));
  withCommonOptions(command).action((file: string, options: CommonOptions) =>
    refusable(options.lang, async () => (await import('./backup/run-backup.ts')).runBackup(file, options)));
}
