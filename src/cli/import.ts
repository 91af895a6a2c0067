import type { Command } from 'commander';
import { bilingual, refusable, withCommonOptions } from './command.ts';
import type { ImportOptions } from './import/run-import.ts';

/** `parvis import <files…>`: an operator's spreadsheet of bodies, sites and audits. */
export function registerImport(program: Command): void {
  const command = program
    .command('import')
    .argument('[fichiers...]', bilingual('un classeur .xlsx ou .ods, ou des .csv (un par feuille)', 'a workbook .xlsx or .ods, or .csv files (one a sheet)'))
    .description(bilingual('Importe les structures, les lieux et les audits d’un tableur', 'imports bodies, sites and audits from a spreadsheet'))
    .option('--edition <id>', bilingual('édition (par défaut celle des dates du fichier)', 'edition (by default that of the dates in the file)'))
    .option('--dry-run', bilingual('montre ce qui est compris, sans rien écrire', 'shows what is understood, writes nothing'))
    .option('--accept-partial', bilingual('importe les bonnes lignes, laisse les autres', 'imports the good lines, leaves the others'))
    .option('--report <fichier.csv>', bilingual('écrit la liste des erreurs et avertissements', 'writes the list of errors and warnings'))
    .option('--yes', bilingual('ne demande pas de confirmation', 'asks for no confirmation'))
    .option('--publish', bilingual('calcule, gèle et publie l’édition après l’import', 'scores, freezes and publishes the edition after the import'))
    .option('--reader <adresse>', bilingual('avec --publish\u202f: ouvre les résultats à cette personne et donne son lien de connexion', 'with --publish: opens the results to this person and gives their sign-in link'))
    .option('--serve', bilingual('sert ensuite le site, pour lire les résultats sur ce poste', 'serves the site afterwards, to read the results on this machine'))
    .option('--template <fichier>', bilingual('écrit le modèle à remplir (.xlsx ou .ods) et s’arrête', 'writes the template to fill in (.xlsx or .ods) and stops'))
    .addHelpText('after', helpText);
  withCommonOptions(command).action((files: string[], options: ImportOptions) => refusable(options.lang, () => run(files, options, command)));
}

async function run(files: string[], options: ImportOptions, command: Command): Promise<void> {
  const [{ runImport, writeTemplate }, { importTexts }] = await Promise.all([import('./import/run-import.ts'), import('./import/import.texts.ts')]);
  if (options.template) return writeTemplate(options.template, options);
  if (files.length === 0) command.error(importTexts[options.lang].fileNeeded);
  await runImport(files, options);
  if (options.serve && !process.exitCode) await (await import('./import/serve-results.ts')).serveResults(options);
}

const helpText = `
Exemples / examples:
  parvis import --template modele.xlsx
  parvis import audits.xlsx --dry-run
  parvis import audits.csv --accept-partial --report erreurs.csv
  parvis import examples/audits-exemple.xlsx --publish --yes
      du tableur aux pages de résultats en une commande / from the spreadsheet to the pages of results in one command
  parvis import examples/audits-exemple.xlsx --publish --yes --reader moi@ville.fr --serve

Réimporter le même fichier ne change rien. / Importing the same file again changes nothing.
Codes de sortie / exit codes: 0 fait/done · 1 refusé/refused · 2 mauvais appel/wrong call`;
