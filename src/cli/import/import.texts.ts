import { formatDecimal, formatInteger } from '#core/shared/format.ts';
import { defineTexts } from '#core/shared/texts.ts';

/** A count with its word; French keeps the singular under 2. */
const fr = (count: number, one: string, many = `${one}s`) => `${formatInteger(count, 'fr')} ${count < 2 ? one : many}`;
const en = (count: number, one: string, many = `${one}s`) => `${formatInteger(count, 'en')} ${count === 1 ? one : many}`;

/** Words of `parvis import`. */
export const importTexts = defineTexts({
  fr: {
    understood: 'Ce que le fichier contient',
    sheet: (name: string, kind: string, lines: number, columns: number, questions: number) =>
      `  «\u202f${name}\u202f»\u202f: ${kind}, ${fr(lines, 'ligne')}, ${fr(columns, 'colonne reconnue', 'colonnes reconnues')}${questions > 0 ? `, ${fr(questions, 'question')}` : ''}`,
    kinds: { bodies: 'structures', sites: 'lieux', audits: 'audits', answers: 'réponses' },
    ignored: (names: string) => `  feuilles laissées de côté\u202f: ${names}`,
    bodies: (count: number, fresh: number) => `${fr(count, 'structure')}, dont ${fresh} à créer`,
    body: (name: string, place: string, audits: number) => `  ${name}${place ? ` (${place})` : ''}\u202f: ${fr(audits, 'audit')}`,
    moreBodies: (count: number) => `  … et ${fr(count, 'autre')}`,
    audits: (read: number, fresh: number, known: number, refused: number) =>
      `${fr(read, 'audit lu', 'audits lus')}\u202f: ${fresh} à importer, ${known} déjà là, ${fr(refused, 'refusé')}`,
    channels: (list: string) => `  ${list}`,
    answers: (count: number) => `  ${fr(count, 'réponse')}`,
    simulated: (count: number) => `  ${fr(count, 'audit se dit inventé', 'audits se disent inventés')}\u202f: tous leurs chiffres le diront`,
    faults: (errors: number, warnings: number) => `${fr(errors, 'erreur')}, ${fr(warnings, 'avertissement')}`,
    error: 'ERREUR',
    warning: 'attention',
    moreFaults: (count: number) => `… et ${fr(count, 'autre')}\u202f; --report <fichier.csv> les donne tous`,
    reportWritten: (path: string) => `Liste complète des erreurs et avertissements\u202f: ${path}`,
    reportHeadings: ['gravité', 'feuille', 'ligne', 'colonne', 'valeur', 'que faire'],
    nothingToDo: 'Tout est déjà là\u202f: rien à importer.',
    ask: 'Importer\u202f? [o/N] ',
    askToPublish: 'Importer, puis publier\u202f? Les scores de l’édition ne changeront plus ensuite. [o/N] ',
    notDone: 'Rien n’a été importé.',
    dryRun: 'Examen seulement (--dry-run)\u202f: rien n’a été écrit.',
    importing: 'Import',
    imported: (audits: number, bodies: number, enrolled: number) =>
      `${fr(audits, 'audit importé', 'audits importés')} pour ${fr(bodies, 'structure')}, dont ${fr(enrolled, 'nouvelle')} dans l’édition`,
    results: 'Pages de résultats (site servi par «\u202fnpm start\u202f» ou «\u202fparvis serve\u202f»)',
    national: 'résultats nationaux',
    score: (value: number | null, low: number | null, high: number | null): string =>
      value === null ? 'sans score' : `${formatDecimal(value, 'fr')} (${formatDecimal(low ?? value, 'fr')} – ${formatDecimal(high ?? value, 'fr')})`,
    templateWritten: (path: string) => `Modèle écrit\u202f: ${path}`,
    fileNeeded: 'Donnez le fichier à importer (ou --template <fichier> pour obtenir le modèle).',
    signIn: 'Lien de connexion (sert une fois)',
    signInMailed: (email: string) => `Un lien de connexion a été envoyé à ${email}.`,
  },
  en: {
    understood: 'What the file holds',
    sheet: (name: string, kind: string, lines: number, columns: number, questions: number) =>
      `  “${name}”: ${kind}, ${en(lines, 'line')}, ${en(columns, 'column')} recognised${questions > 0 ? `, ${en(questions, 'question')}` : ''}`,
    kinds: { bodies: 'bodies', sites: 'sites', audits: 'audits', answers: 'answers' },
    ignored: (names: string) => `  sheets left aside: ${names}`,
    bodies: (count: number, fresh: number) => `${en(count, 'body', 'bodies')}, ${fresh} of them to create`,
    body: (name: string, place: string, audits: number) => `  ${name}${place ? ` (${place})` : ''}: ${en(audits, 'audit')}`,
    moreBodies: (count: number) => `  … and ${count} more`,
    audits: (read: number, fresh: number, known: number, refused: number) =>
      `${en(read, 'audit')} read: ${fresh} to import, ${known} there already, ${refused} refused`,
    channels: (list: string) => `  ${list}`,
    answers: (count: number) => `  ${en(count, 'answer')}`,
    simulated: (count: number) => `  ${en(count, 'audit is said to be', 'audits are said to be')} invented: all their figures will say so`,
    faults: (errors: number, warnings: number) => `${en(errors, 'error')}, ${en(warnings, 'warning')}`,
    error: 'ERROR',
    warning: 'note',
    moreFaults: (count: number) => `… and ${count} more; --report <file.csv> gives them all`,
    reportWritten: (path: string) => `Full list of errors and warnings: ${path}`,
    reportHeadings: ['severity', 'sheet', 'line', 'column', 'value', 'what to do'],
    nothingToDo: 'Everything is there already: nothing to import.',
    ask: 'Import? [y/N] ',
    askToPublish: 'Import, then publish? The scores of the edition will not change any more afterwards. [y/N] ',
    notDone: 'Nothing was imported.',
    dryRun: 'Examination only (--dry-run): nothing was written.',
    importing: 'Import',
    imported: (audits: number, bodies: number, enrolled: number) =>
      `${en(audits, 'audit')} imported for ${en(bodies, 'body', 'bodies')}, ${enrolled} of them new in the edition`,
    results: 'Pages of results (site served by “npm start” or “parvis serve”)',
    national: 'national results',
    score: (value: number | null, low: number | null, high: number | null): string =>
      value === null ? 'without score' : `${formatDecimal(value, 'en')} (${formatDecimal(low ?? value, 'en')} – ${formatDecimal(high ?? value, 'en')})`,
    templateWritten: (path: string) => `Template written: ${path}`,
    fileNeeded: 'Give the file to import (or --template <file> to get the template).',
    signIn: 'Sign-in link (serves once)',
    signInMailed: (email: string) => `A sign-in link was sent to ${email}.`,
  },
});
