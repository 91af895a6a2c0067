import { Option, type Command } from 'commander';
import { bilingual, refusable, withCommonOptions } from './command.ts';
import type { ExportOptions } from './export/run-export.ts';

/** `parvis export --what … --format … --out …`: tables of an edition, written as they are read. */
export function registerExport(program: Command): void {
  const command = program
    .command('export')
    .description(bilingual('Exporte une table d’une édition', 'exports a table of an edition'))
    .addOption(new Option('--what <table>', bilingual('ce qui est exporté', 'what is exported')).choices(['participants', 'scores', 'audits', 'national']).makeOptionMandatory())
    .addOption(new Option('--format <format>').choices(['csv', 'xlsx', 'json']).default('csv'))
    .option('--edition <id>', bilingual('édition (par défaut la dernière dont le terrain a commencé)', 'edition (by default the latest whose fieldwork has begun)'))
    .option('--out <fichier>', bilingual('fichier à écrire, - pour la sortie standard', 'file to write, - for standard output'), '-')
    .addHelpText('after', helpText);
  withCommonOptions(command).action((options: ExportOptions) =>
    refusable(options.lang, async () => (await import('./export/run-export.ts')).runExport(options)));
}

const helpText = `
Tables:
  participants  inscriptions, avec leur référent (données personnelles) / registrations, with their referent (personal data)
  scores        scores des structures et des lieux, gelés s’ils le sont / scores of bodies and sites, frozen if they are
  audits        audits validés, une colonne par question, réimportables / validated audits, one column a question, can be imported again
  national      chiffres publiés des groupes / published figures of groups

Le CSV a un BOM et, en français, des « ; » et des virgules décimales\u202f; aucune cellule n’y est prise pour une formule.
The CSV has a BOM; in English, commas and decimal points; no cell of it is taken for a formula.`;
