import type { Command } from 'commander';
import { bilingual, refusable, withCommonOptions } from './command.ts';
import type { PlanOptions } from './plan/run-plan.ts';

/** `parvis plan --edition … --wave … --seed …`: opens a campaign and plans its missions. */
export function registerPlan(program: Command): void {
  const command = program
    .command('plan')
    .description(bilingual('Planifie les missions d’une vague', 'plans the missions of a wave'))
    .option('--edition <id>', bilingual('édition (par défaut la dernière dont le terrain a commencé)', 'edition (by default the latest whose fieldwork has begun)'))
    .option('--wave <id>', bilingual('vague de l’édition (par défaut la première)', 'wave of the edition (by default the first)'))
    .option('--seed <graine>', bilingual('graine du tirage\u202f: la même donne le même plan (par défaut édition/vague)', 'seed of the draw: the same gives the same plan (by default edition/wave)'))
    .option('--greedy', bilingual('partage rapide, sans optimisation', 'quick share-out, without optimisation'))
    .option('--label <nom>', bilingual('nom de la campagne (par défaut celui de la vague)', 'name of the campaign (by default that of the wave)'));
  withCommonOptions(command).action((options: PlanOptions) => refusable(options.lang, async () => (await import('./plan/run-plan.ts')).runPlan(options)));
}
