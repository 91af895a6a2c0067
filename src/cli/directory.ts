import type { Command } from 'commander';
import { bilingual, refusable, withCommonOptions, type CommonOptions } from './command.ts';

/** `parvis directory`: loads the public directory of bodies where the database has none, or none of this version. */
export function registerDirectory(program: Command): void {
  const command = program
    .command('directory')
    .description(bilingual('Charge l’annuaire des collectivités', 'loads the directory of local authorities'));
  withCommonOptions(command).action((options: CommonOptions) =>
    refusable(options.lang, async () => {
      const [{ withApp }, { ensureDirectory }] = await Promise.all([import('./with-app.ts'), import('./load-directory.ts')]);
      await withApp(options, (app, { progress }) => ensureDirectory(app, progress, options.lang));
    }),
  );
}
