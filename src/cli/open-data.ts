import type { Command } from 'commander';
import { bilingual, refusable, withCommonOptions, type CommonOptions } from './command.ts';

/** `parvis open-data --fr … --en …`: publishes a further version of the open data of a published edition after a correction. */
export function registerOpenData(program: Command): void {
  const command = program
    .command('open-data')
    .description(bilingual('Publie une nouvelle version des données ouvertes après une correction', 'publishes a further version of the open data after a correction'))
    .requiredOption('--fr <texte>', bilingual('ce qui a changé, en français', 'what changed, in French'))
    .requiredOption('--en <text>', bilingual('ce qui a changé, en anglais', 'what changed, in English'))
    .option('--edition <id>', bilingual('édition (par défaut la dernière dont le terrain a commencé)', 'edition (by default the latest whose fieldwork has begun)'))
    .option('--yes', bilingual('ne demande pas de confirmation', 'asks for no confirmation'));
  withCommonOptions(command).action((options: OpenDataOptions) => refusable(options.lang, async () => (await import('./open-data/run-open-data.ts')).runOpenData(options)));
}

export interface OpenDataOptions extends CommonOptions {
  fr: string;
  en: string;
  edition?: string;
  yes?: true;
}
