import { defineTexts } from '#core/shared/texts.ts';

const s = (n: number) => (n > 1 ? 's' : '');

/** Words of the results of a consultation, on every page and paper. */
export const resultsTexts = defineTexts({
  fr: {
    title: 'Les résultats', none: 'Personne n’a participé à cette étape.', noneAtAll: 'Personne n’a participé. Il n’y a rien à compter.',
    early: 'Les résultats ne sont pas encore là', earlyText: 'Ils paraissent à la clôture\u202f: personne n’est influencé par ce que les autres ont répondu.',
    received: (received: number, count: string) => `${count} participation${s(received)} reçue${s(received)}`, withdrawn: (n: number, count: string) => `dont ${count} retirée${s(n)} par ${n > 1 ? 'leurs auteurs' : 'son auteur'}`,
    volunteers: 'Ces chiffres disent ce qu’ont répondu les personnes qui ont participé, pas ce que pense toute la population.',
    answers: (n: number, count: string) => `${count} réponse${s(n)}`, several: 'Plusieurs réponses possibles\u202f: la somme peut dépasser le nombre de répondants.',
    option: 'Réponse', chart: 'Graphique', count: 'Nombre', share: 'Part', shownOf: (shown: number, of: number) => `${shown} textes montrés sur ${of}.`,
    quotes: 'Ce qui a été écrit', quotesLead: 'Publié après relecture\u202f: les noms et ce qui désigne une personne sont masqués.',
    files: 'Données ouvertes', filesLead: 'Tout ce qui est publié, sans rien qui dise qui a répondu. Licence Ouverte 2.0.', table: 'Table', formats: 'Fichiers',
    recount: 'Refaire le compte', recountText: 'Ce fichier contient toutes les réponses, les reçus et les chiffres publiés. Cette commande les recompte et signale le moindre écart\u202f:', recountFile: 'Télécharger le fichier du compte (JSON)', recountLive: 'La consultation est en cours\u202f: ces fichiers disent où elle en est à cet instant. Le compte que chacun peut refaire est celui d’après la clôture\u202f; ne publiez pas celui-ci.',
    receipts: 'La liste des reçus', synthesis: 'La synthèse (PDF)', synthesisHint: 'Les mêmes chiffres, à imprimer ou à joindre.',
    toResults: 'Tous les résultats et les données',
    paperTitle: (title: string) => `Synthèse\u202f: ${title}`, paperDescription: (body: string) => `Résultats d’une consultation de ${body}`, running: 'Consultation de la population', page: 'Page', period: 'Période', madeOn: 'État au', proof: 'Participation', between: (from: string, to: string) => `du ${from} au ${to}`,
    proofs: { none: 'sans compte\u202f: la même personne a pu répondre plusieurs fois', mail: 'par un lien envoyé à une adresse\u202f: une participation par adresse', invitation: 'sur invitation\u202f: une participation par invitation' },
    what: 'Le projet', decides: 'Qui décide', live: 'Chiffres provisoires\u202f: la consultation est en cours.', provisional: 'Provisoire', checks: 'Vérifier ces chiffres', checksText: (address: string) => `Les données, les reçus et le moyen de refaire le compte sont à l’adresse ${address}.`,
  },
  en: {
    title: 'The results', none: 'Nobody took part in this step.', noneAtAll: 'Nobody took part. There is nothing to count.',
    early: 'There are no results yet', earlyText: 'They come at the closing: nobody is swayed by what others answered.',
    received: (received, count) => `${count} participation${s(received)} received`, withdrawn: (_n, count) => `of which ${count} taken back`,
    volunteers: 'These figures say what those who took part answered, not what the whole population thinks.',
    answers: (n, count) => `${count} answer${s(n)}`, several: 'Several answers possible: the sum may exceed the number of people.',
    option: 'Answer', chart: 'Chart', count: 'Number', share: 'Share', shownOf: (shown, of) => `${shown} texts shown of ${of}.`,
    quotes: 'What was written', quotesLead: 'Published once read: names and what points at a person are masked.',
    files: 'Open data', filesLead: 'All that is published, with nothing that tells who answered. Open Licence 2.0 (Etalab).', table: 'Table', formats: 'Files',
    recount: 'Counting again', recountText: 'This file holds all answers, the receipts and the published figures. This command counts them again and tells of any difference:', recountFile: 'Download the file of the count (JSON)', recountLive: 'The consultation is open: these files say how it stands at this moment. The count that anybody can do again is the one after its closing; do not publish this one.',
    receipts: 'The list of receipts', synthesis: 'The synthesis (PDF)', synthesisHint: 'The same figures, to print or to enclose.',
    toResults: 'All results and data',
    paperTitle: (title) => `Synthesis: ${title}`, paperDescription: (body) => `Results of a consultation by ${body}`, running: 'Public consultation', page: 'Page', period: 'Period', madeOn: 'As of', proof: 'Taking part', between: (from, to) => `from ${from} to ${to}`,
    proofs: { none: 'without an account: the same person may have answered several times', mail: 'by a link mailed to an address: one participation an address', invitation: 'by invitation: one participation an invitation' },
    what: 'The project', decides: 'Who decides', live: 'Provisional figures: the consultation is open.', provisional: 'Provisional', checks: 'Checking these figures', checksText: (address) => `Data, receipts and the way to count again are at ${address}.`,
  },
});
