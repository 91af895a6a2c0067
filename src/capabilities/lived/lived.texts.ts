import { nearPoints } from '#core/opinions/measured-against-lived.ts';
import { defineTexts } from '#core/shared/texts.ts';

/** How many criteria can be compared, and of these: how many differ, how many are near. */
interface Verdict {
  compared: number;
  differ: number;
  near: number;
}

const s = (n: number) => (n > 1 ? 's' : '');

/** Words of the page where what was measured stands beside what is lived. */
export const livedTexts = defineTexts({
  fr: {
    title: 'Mesuré et vécu', lead: 'Ce que les citoyens mystère ont mesuré, à côté de ce que vos usagers disent des mêmes critères.',
    noEdition: 'Aucun audit publié pour l’instant', noEditionText: 'La comparaison paraît avec les résultats de l’édition. En attendant, voici ce que disent vos usagers.',
    noOpinion: 'Aucun avis sur cette période', noOpinionText: 'Choisissez une autre période, ou ouvrez un point de collecte dont les questions portent sur les critères des audits.', points: 'Points de collecte', mirror: 'Et vos agents, que croient-ils\u202f?',
    spans: 'Avis de quelle période', span: { fieldwork: 'Les semaines des audits', year: 'Douze derniers mois' },
    spanOf: (from: string, to: string) => `Avis du ${from} au ${to}, sans ceux que le filtre d’honnêteté met de côté.`,
    verdict: ({ compared, differ, near }: Verdict) => `Sur ${compared} critère${s(compared)} que l’on peut comparer, ${[
      ...(differ > 0 ? [`${differ} s’écarte${differ > 1 ? 'nt' : ''} au-delà des deux marges`] : []), ...(near > 0 ? [`${near} ${near > 1 ? 'sont proches' : 'est proche'} à ${nearPoints} points près`] : []),
      ...(compared > differ + near ? [`l’écart n’est pas établi pour ${compared - differ - near}`] : []),
    ].join('\u202f; ')}.`,
    noVerdict: 'Rien ne peut encore être comparé\u202f: il faut 30 avis sur au moins 5 jours, et 4 audits, sur le même critère.',
    lower: (criterion: string, points: string) => `${criterion}\u202f: vos usagers sont plus sévères que les audits, de ${points} points. Que voient-ils que les citoyens mystère n’ont pas rencontré\u202f?`,
    higher: (criterion: string, points: string) => `${criterion}\u202f: vos usagers sont plus satisfaits que ce que les audits mesurent, de ${points} points. Les audits relèvent des manques auxquels ils ne prêtent pas attention, ou n’ont pas affaire.`,
    differences: 'Là où ils ne disent pas la même chose',
    chart: 'Audits et usagers, critère par critère', chartDesc: 'Carré plein et trait\u202f: score des audits et son intervalle. Bande et tiret\u202f: score des usagers et son intervalle.', table: 'Les chiffres', note: 'Les usagers qui répondent sont des volontaires, et les citoyens mystère suivent une grille\u202f: un écart est une question à se poser, pas une erreur.',
    legend: { own: 'Audits', interval: 'Intervalle des audits', 'peer-range': 'Intervalle des usagers', 'peer-median': 'Usagers' },
    criterion: 'Critère', measured: 'Audits', lived: 'Usagers', opinions: 'Avis', slots: 'Mêmes demi-journées', agreement: 'Lecture', all: 'Tous les critères',
    within: (score: string, low: string, high: string) => `${score} (${low} à ${high})`, alone: (score: string) => `${score} (trop peu de jours)`, none: '–',
    agreements: { higher: 'Usagers plus satisfaits', lower: 'Usagers plus sévères', near: 'Proches', open: 'Écart non établi', not_measured: 'Non mesuré', few_audits: 'Trop peu d’audits', few_opinions: 'Trop peu d’avis' }, closedFormula: 'Vos scores par critère s’ouvrent avec la formule personnalisée\u202f; le score global est comparé.',
    slotsNote: (n: string) => `«\u202fMêmes demi-journées\u202f»\u202f: avis donnés les mêmes jours de semaine, matin ou après-midi, que les audits (${n} demi-journées)\u202f; les dates des audits restent confidentielles.`,
    unasked: (n: number, names: string) => `${n} critère${s(n)} sans question à vos usagers\u202f: ${names}.`,
    consulted: 'Ce que disent les habitants, ce que les audits mesurent', consultedLead: (edition: string) => (edition ? `Vos questions liées à un critère du baromètre, à côté du score mesuré par les citoyens mystère (${edition}).` : 'Vos questions liées à un critère du baromètre. Le score des audits s’y ajoutera avec les résultats de l’édition.'),
    consultedQuestion: 'Question', inhabitants: 'Habitants', consultedAnswers: 'Réponses', consultedLegend: { own: 'Audits', interval: 'Intervalle des audits', 'peer-range': 'Intervalle des habitants', 'peer-median': 'Habitants' },
    consultedAgreements: { higher: 'Habitants plus satisfaits', lower: 'Habitants plus sévères', near: 'Proches', open: 'Écart non établi', not_measured: 'Non mesuré', few_audits: 'Trop peu d’audits', few_opinions: 'Trop peu de réponses' },
    consultedNote: 'La première réponse proposée vaut 0 et la dernière 100. Ceux qui participent à une consultation sont des volontaires, et les citoyens mystère suivent une grille\u202f: un écart est une question à se poser, pas une erreur. Ce rapprochement n’est montré qu’à votre structure.',
    peers: 'Vos usagers et ceux des autres', peersLead: (quarter: string, on: string) => `${quarter}, publié le ${on}. Une fois par trimestre, jamais en direct\u202f: des moyennes d’au moins six structures, que personne ne peut défaire.`,
    noPeers: 'Pas encore de comparaison', noPeersText: 'Elle paraît cinq semaines après la fin de chaque trimestre, dès que six structures semblables ont chacune recueilli 100 avis sur 15 jours.',
    notCounted: 'Vous n’en faites pas partie', notCountedText: 'Il faut prendre part à l’édition et recueillir 100 avis sur 15 jours dans le trimestre. Les nouvelles structures attendent d’être six, pour que nul score ne se devine.',
    withheld: 'Le groupe de vos pairs n’est pas publié ce trimestre\u202f: trop peu de structures, ou un score pourrait s’y deviner.',
    everybody: 'Toutes les structures qui écoutent', group: 'Groupe', own: 'Vous', mean: 'Moyenne', quartiles: 'Quartiles', bodies: 'Structures', place: 'Votre place', stands: { above: 'Au-dessus', near: 'Dans la moyenne', below: 'En dessous' },
    quartersBetween: (first: string, median: string, third: string) => `${first} – ${median} – ${third}`, quarter: (n: string, year: string) => `${n === '1' ? '1er' : `${n}e`} trimestre ${year}`, peersTable: 'Le score de vos usagers parmi les autres structures',
  },
  en: {
    title: 'Measured and lived', lead: 'What mystery citizens measured, beside what your users say of the same criteria.',
    noEdition: 'No audit published yet', noEditionText: 'The comparison comes with the results of the edition. Until then, here is what your users say.',
    noOpinion: 'No opinion in this period', noOpinionText: 'Choose another period, or open a collection point whose questions bear on the criteria of audits.', points: 'Collection points', mirror: 'And your agents, what do they believe?',
    spans: 'Opinions of which period', span: { fieldwork: 'The weeks of the audits', year: 'Last twelve months' },
    spanOf: (from: string, to: string) => `Opinions from ${from} to ${to}, without those that the honesty filter sets aside.`,
    verdict: ({ compared, differ, near }: Verdict) => `Of ${compared} criteri${compared > 1 ? 'a' : 'on'} that can be compared, ${[
      ...(differ > 0 ? [`${differ} differ${differ > 1 ? '' : 's'} beyond both margins`] : []), ...(near > 0 ? [`${near} ${near > 1 ? 'are' : 'is'} close, within ${nearPoints} points`] : []),
      ...(compared > differ + near ? [`no difference is established for ${compared - differ - near}`] : []),
    ].join('; ')}.`,
    noVerdict: 'Nothing can be compared yet: it takes 30 opinions over at least 5 days, and 4 audits, on the same criterion.',
    lower: (criterion: string, points: string) => `${criterion}: your users are harsher than the audits, by ${points} points. What do they see that the mystery citizens did not meet?`,
    higher: (criterion: string, points: string) => `${criterion}: your users are happier than the audits measure, by ${points} points. Audits note lacks that they do not mind, or do not meet.`,
    differences: 'Where they do not say the same',
    chart: 'Audits and users, criterion by criterion', chartDesc: 'Filled square and line: score of the audits and its interval. Band and tick: score of the users and its interval.', table: 'The figures', note: 'Users who answer are volunteers, and mystery citizens follow a grid: a difference is a question to ask, not an error.',
    legend: { own: 'Audits', interval: 'Interval of audits', 'peer-range': 'Interval of users', 'peer-median': 'Users' },
    criterion: 'Criterion', measured: 'Audits', lived: 'Users', opinions: 'Opinions', slots: 'Same half days', agreement: 'Reading', all: 'All criteria',
    within: (score: string, low: string, high: string) => `${score} (${low} to ${high})`, alone: (score: string) => `${score} (too few days)`, none: '–',
    agreements: { higher: 'Users happier', lower: 'Users harsher', near: 'Close', open: 'No difference established', not_measured: 'Not measured', few_audits: 'Too few audits', few_opinions: 'Too few opinions' }, closedFormula: 'Your scores by criterion open with the personalised formula; the global score is compared.',
    slotsNote: (n: string) => `“Same half days”: opinions given on the same weekdays, mornings or afternoons, as the audits (${n} half days); the dates of audits stay confidential.`,
    unasked: (n: number, names: string) => `${n} criteri${n > 1 ? 'a' : 'on'} without a question to your users: ${names}.`,
    consulted: 'What inhabitants say, what audits measure', consultedLead: (edition) => (edition ? `Your questions tied to a criterion of the barometer, beside the score that mystery citizens measured (${edition}).` : 'Your questions tied to a criterion of the barometer. The score of the audits will stand beside them once the results of the edition are out.'),
    consultedQuestion: 'Question', inhabitants: 'Inhabitants', consultedAnswers: 'Answers', consultedLegend: { own: 'Audits', interval: 'Interval of audits', 'peer-range': 'Interval of inhabitants', 'peer-median': 'Inhabitants' },
    consultedAgreements: { higher: 'Inhabitants happier', lower: 'Inhabitants harsher', near: 'Close', open: 'No difference established', not_measured: 'Not measured', few_audits: 'Too few audits', few_opinions: 'Too few answers' },
    consultedNote: 'The first answer offered is worth 0 and the last 100. Those who take part in a consultation are volunteers, and mystery citizens follow a grid: a difference is a question to ask, not an error. This comparison is shown to your body alone.',
    peers: 'Your users and those of others', peersLead: (quarter: string, on: string) => `${quarter}, published on ${on}. Once a quarter, never live: means of at least six bodies, that nobody can take apart.`,
    noPeers: 'No comparison yet', noPeersText: 'It comes five weeks after the end of each quarter, as soon as six bodies alike have each heard 100 opinions over 15 days.',
    notCounted: 'You are not in it', notCountedText: 'It takes part in the edition, and 100 opinions over 15 days in the quarter. New bodies wait until they are six, so that no score can be guessed.',
    withheld: 'The group of your peers is not published this quarter: too few bodies, or a score could be guessed.',
    everybody: 'All bodies that listen', group: 'Group', own: 'You', mean: 'Mean', quartiles: 'Quartiles', bodies: 'Bodies', place: 'Your place', stands: { above: 'Above', near: 'About the mean', below: 'Below' },
    quartersBetween: (first: string, median: string, third: string) => `${first} – ${median} – ${third}`, quarter: (n: string, year: string) => `Q${n} ${year}`, peersTable: 'The score of your users among other bodies',
  },
});
