import type { Command } from 'commander';
import { bilingual, refusable, withCommonOptions, type CommonOptions } from './command.ts';

/** `parvis score --edition …`: scores every body again from its answers; with `--publish`, freezes and publishes. */
export function registerScore(program: Command): void {
  const command = program
    .command('score')
    .description(bilingual('Recalcule les scores d’une édition depuis les réponses', 'scores an edition again from its answers'))
    .option('--edition <id>', bilingual('édition (par défaut la dernière dont le terrain a commencé)', 'edition (by default the latest whose fieldwork has begun)'))
    .option('--publish', bilingual('gèle et publie ensuite l’édition\u202f: ses chiffres ne changent plus', 'then freezes and publishes the edition: its figures no longer change'))
    .option('--yes', bilingual('ne demande pas de confirmation', 'asks for no confirmation'));
  withCommonOptions(command).action((options: ScoreOptions) => refusable(options.lang, async () => (await import('./score/run-score.ts')).runScore(options)));
}

export interface ScoreOptions extends CommonOptions {
  edition?: string;
  publish?: true;
  yes?: true;
}
