import { formatInteger } from '#core/shared/format.ts';
import { defineTexts } from '#core/shared/texts.ts';

/** A part of the page: its title, its paragraphs, and points where a list reads better. */
interface Part {
  title: string;
  text: string[];
  points?: string[];
}

/** Figures that the paragraphs quote; each comes from the edition or from the code, never from a text. */
export interface MethodFacts {
  audits: number;
  items: number;
  indicators: number;
  criteria: number;
  determinants: number;
  missingLimit: number;
  firmAudits: number;
  firmAnswers: number;
  leastOthers: number;
  leastForQuartiles: number;
  disputeDays: number;
}

interface MethodTexts {
  title: string;
  lead: string;
  description: string;
  contents: string;
  measured: (facts: MethodFacts) => Part;
  channels: (facts: MethodFacts) => Part;
  grid: (facts: MethodFacts) => Part;
  criteria: (facts: MethodFacts) => Part;
  answers: (facts: MethodFacts) => Part;
  answerExample: string;
  answer: string;
  worth: string;
  leftOut: string;
  emptyTitle: string;
  emptyLead: string;
  empty: (facts: MethodFacts) => { term: string; text: string }[];
  score: (facts: MethodFacts) => Part;
  formula: string;
  example: (facts: MethodFacts) => Part;
  interval: (facts: MethodFacts) => Part;
  peers: (facts: MethodFacts) => Part;
  quality: (facts: MethodFacts) => Part;
  fairness: (facts: MethodFacts) => Part;
  limits: (facts: MethodFacts) => Part;
  sources: (facts: MethodFacts) => Part;
  figures: { audits: string; questions: string; indicators: string; criteria: string; determinants: string };
}

const fr: MethodTexts = {
  title: 'La méthode',
  lead: 'Ce que Parvis mesure, comment les chiffres sont faits, et ce qu’ils ne disent pas. La grille, les poids, les formules et le programme sont publics.',
  description: 'Audits mystère, grille de questions sourcées, poids publiés, scores avec intervalle, comparaison sans divulgation\u202f: la méthode de Parvis expliquée pas à pas, avec un exemple calculé.',
  contents: 'Sommaire',
  figures: { audits: 'Contacts par lieu', questions: 'Questions', indicators: 'Indicateurs', criteria: 'Critères', determinants: 'Déterminants' },
  measured: () => ({
    title: 'Ce qui est mesuré',
    text: [
      'Un audit mystère est un contact réel\u202f: un citoyen formé appelle, écrit ou consulte avec une demande vraisemblable, sans dire qu’il évalue. Il répond ensuite aux questions de la grille, dans l’ordre où le contact s’est déroulé.',
      'Les questions portent d’abord sur des faits\u202f: combien de sonneries, quelle date de réponse, le numéro figure-t-il sur le site. Une appréciation n’est demandée que là où aucun fait ne la remplace, comme le ton d’une voix, et toujours sur une échelle décrite en mots.',
    ],
  }),
  channels: ({ audits }) => ({
    title: `${audits} contacts par lieu`,
    text: [
      'Chaque lieu reçoit les mêmes contacts, répartis sur environ deux mois, sur des jours ouvrés tirés au sort. Les scénarios sont les mêmes pour toutes les structures d’une même nature.',
      'Les courriels, les lettres et les messages restent ouverts jusqu’à la réponse, ou jusqu’à la date limite de l’édition. Une réponse arrivée par un autre canal compte, et la grille le note.',
      'Une structure sans compte de réseau social n’est pas pénalisée\u202f: le canal est retiré et les autres poids sont remis à 100\u202f%. Le guichet, visité en option, est restitué à côté du score\u202f: structures gratuites et payantes restent comparables.',
    ],
  }),
  grid: ({ items, indicators }) => ({
    title: 'La grille',
    text: [
      `Les ${formatInteger(items, 'fr')} questions se rangent sous ${indicators} indicateurs, et chaque indicateur appartient à un canal, à une étape du parcours et à un critère. Rien n’est compté deux fois.`,
      'Les quatre étapes suivent l’usager\u202f: trouver comment joindre le service, être informé et orienté, obtenir ce qu’il demande, pouvoir réclamer.',
      'Chaque question porte sa source, son seuil et une date de révision. Quand aucune source publique ne fixe de seuil, la grille dit que c’est un choix de Parvis.',
    ],
  }),
  criteria: ({ criteria, determinants }) => ({
    title: `${criteria} critères, ${determinants} déterminants`,
    text: [
      'Un critère rassemble des indicateurs qui parlent de la même chose, quel que soit le canal. Son poids va de 1 (mineur) à 4 (décisif). Les déterminants regroupent les critères en peu de mots\u202f: c’est par eux que se lit un résultat.',
    ],
  }),
  answers: () => ({
    title: 'De la réponse à la note',
    text: [
      'Chaque réponse vaut de 0 à 100 points. Oui vaut 100 et non 0, ou l’inverse. Une échelle donne des points à chacun de ses degrés. Une durée ou un nombre passe par un barème publié, comme celui-ci.',
    ],
  }),
  answerExample: 'Barème d’une question de la grille',
  answer: 'Réponse',
  worth: 'Points',
  leftOut: 'hors du calcul',
  emptyTitle: 'Trois raisons pour une case vide',
  emptyLead: 'Une question sans réponse dit toujours pourquoi, car les trois raisons n’ont pas le même effet.',
  empty: ({ missingLimit }) => [
    { term: 'Sans objet', text: 'La question ne concernait pas ce contact\u202f: pas d’attente à noter quand on a répondu aussitôt. Elle sort du calcul.' },
    { term: 'Non atteint', text: 'Une étape précédente a échoué. Si l’usager a été privé de quelque chose, une réponse, un délai, la question vaut 0. Si personne ne peut en juger, comme la courtoisie d’un appel non pris, elle sort du calcul. La grille le dit question par question.' },
    { term: 'Manquant', text: `Le citoyen-mystère n’a pas répondu, ou le contrôleur a écarté la réponse. Elle sort du calcul, et elle est comptée\u202f: au-delà de ${missingLimit}\u202f% de réponses manquantes, l’audit est renvoyé et refait.` },
  ],
  score: () => ({
    title: 'De la note au score',
    text: [
      'Les notes sont rangées par cases\u202f: un critère, à une étape, dans un canal. La note d’une case est la moyenne de ses réponses, pondérée par le poids des questions (1 à 3). Le score est la moyenne des cases, pondérée par leur part.',
      'Le score par canal, par étape, par déterminant et par critère découpe toujours ces mêmes cases. Les vues se recoupent donc exactement\u202f: la moyenne pondérée des canaux redonne le score, comme celle des étapes ou des déterminants.',
      'Une case vide donne son poids aux autres cases de son critère, d’abord dans le même canal, puis ailleurs, puis à celles de son déterminant. Le résultat le signale. Un canal qui reçoit plus de contacts gagne en précision, jamais en importance.',
    ],
  }),
  formula: 'Part d’une case = part du canal × part du critère dans ce canal × part de l’étape dans ce critère',
  example: () => ({
    title: 'Un exemple à refaire à la main',
    text: ['Quatre questions de la vraie grille, trois appels et deux lettres inventés.'],
  }),
  interval: ({ audits, firmAudits, firmAnswers }) => ({
    title: 'Un score ne va jamais sans son intervalle',
    text: [
      `${audits} contacts ne sont qu’un échantillon de tous ceux qu’un service reçoit. Le score est donc donné avec un intervalle à 95\u202f%\u202f: refaite avec d’autres contacts, la mesure y tomberait dix-neuf fois sur vingt, à peu près.`,
      'L’unité de calcul est le contact, pas la question\u202f: les réponses d’un même appel se ressemblent. Traiter chaque question comme indépendante donnerait un intervalle deux à quatre fois trop étroit. Les canaux forment les strates, la variance est estimée entre contacts d’un même canal, et l’intervalle est construit sur l’échelle logit, ce qui le garde entre 0 et 100.',
      `Un chiffre qui repose sur moins de ${firmAudits} contacts ou de ${firmAnswers} réponses est marqué «\u202findicatif\u202f». Entre deux éditions, trois mots seulement\u202f: mieux, moins bien, pas de changement mesurable. Pour un lieu, il faut d’ordinaire près de dix points d’écart pour parler de progrès.`,
    ],
  }),
  peers: ({ leastOthers, leastForQuartiles }) => ({
    title: 'Se comparer sans être exposé',
    text: [
      'Une structure est comparée aux autres structures de même nature et de taille voisine. Le groupe est élargi pas à pas jusqu’à être assez grand.',
    ],
    points: [
      `Une moyenne ne paraît que si au moins ${leastOthers} autres structures la composent, et des quartiles à partir de ${leastForQuartiles}. Jamais de minimum ni de maximum.`,
      'Les groupes sont figés à la clôture de l’édition. Avant de publier une moyenne de plus, le programme vérifie qu’on ne pourrait pas retrouver le score d’une structure par soustraction avec celles qui sont déjà publiées.',
      'Les résultats d’une structure ne sont lus que par les personnes qu’elle désigne. Le public lit le niveau national.',
    ],
  }),
  quality: ({ disputeDays }) => ({
    title: 'Contrôle et contestation',
    text: [
      'Un contrôleur relit chaque audit avec ses preuves\u202f: il le valide, le renvoie avec une raison, ou l’écarte. Un audit n’est jamais modifié\u202f: une correction est une nouvelle version, signée et motivée, et l’ancienne reste.',
      'Les scores sont figés avant la publication, avec la version de la grille et celle de la méthode. Les mêmes réponses redonnent les mêmes chiffres, au bit près.',
      `Après la publication, chaque structure a ${disputeDays} jours pour faire réexaminer un audit. L’identité de son auteur n’est jamais révélée.`,
    ],
  }),
  fairness: () => ({
    title: 'Une mesure loyale envers les agents',
    text: ['Un audit mystère observe des personnes qui ne le savent pas au moment même. Cela oblige.'],
    points: [
      'Les agents savent qu’ils peuvent être audités, pourquoi, et ce qui sera fait des résultats\u202f; ils ne savent pas quand. La structure déclare la date de cette information, l’instance consultée et le nombre de contacts. Sans cette déclaration, aucun contact ne part.',
      'Aucun appel n’est enregistré, personne n’est filmé, et la grille ne demande jamais le nom d’un agent. Le score parle d’un service, jamais d’un agent, et ne peut servir à sanctionner.',
      'Les demandes sont vraisemblables, courtes et sans danger. Un citoyen-mystère qui connaît quelqu’un dans la structure rend la mission.',
      'Les citoyens-mystère n’auditent pas leur propre commune, gardent leurs notes, et ne parlent de leurs missions à personne.',
    ],
  }),
  limits: () => ({
    title: 'Ce que le score ne dit pas',
    text: [],
    points: [
      'Les structures sont volontaires\u202f: le niveau national est celui des participants, pas de tous les services publics.',
      'Le score mesure l’accueil et la réponse, pas la qualité d’une décision ni le bien-fondé d’une politique.',
      'Les structures certifiées ont souvent de meilleurs scores\u202f; cela ne prouve pas que la certification en soit la cause.',
      'Un rang sans intervalle n’a pas de sens\u202f: deux structures séparées de quelques points ne se départagent pas.',
      'Les avis en ligne viennent de personnes qui ont choisi d’écrire\u202f: ils se lisent à côté du score, jamais dedans.',
    ],
  }),
  sources: () => ({
    title: 'Les sources',
    text: [
      'Textes de loi, engagements de l’État, résultats publiés d’enquêtes comparables, normes\u202f: voici toutes les sources que citent les fichiers de cette édition. Les engagements sont repris en substance, avec nos mots. Parvis n’est affilié à aucun de ces programmes.',
    ],
  }),
};

const en: MethodTexts = {
  title: 'The method',
  lead: 'What Parvis measures, how the figures are made, and what they do not say. The grid, the weights, the formulas and the program are public.',
  description: 'Mystery audits, a grid of sourced questions, published weights, scores with their interval, comparison without disclosure: the method of Parvis step by step, with a computed example.',
  contents: 'Contents',
  figures: { audits: 'Contacts a site', questions: 'Questions', indicators: 'Indicators', criteria: 'Criteria', determinants: 'Determinants' },
  measured: () => ({
    title: 'What is measured',
    text: [
      'A mystery audit is a real contact: a trained citizen rings, writes or looks up with a plausible request, without saying that they evaluate. They then answer the questions of the grid, in the order in which the contact unfolded.',
      'Questions are about facts first: how many rings, which date of reply, whether the number is on the site. A judgement is asked only where no fact replaces it, like the tone of a voice, and always on a scale described in words.',
    ],
  }),
  channels: ({ audits }) => ({
    title: `${audits} contacts a site`,
    text: [
      'Each site receives the same contacts, spread over about two months on working days drawn at random. Scenarios are the same for all bodies of a kind.',
      'E-mails, letters and messages stay open until the reply, or until the cut-off date of the edition. A reply that comes through another channel counts, and the grid notes it.',
      'A body without a social network account is not penalised: the channel is taken out and the other weights are brought back to 100%. The counter, visited as an option, is reported beside the score: free and paying bodies stay comparable.',
    ],
  }),
  grid: ({ items, indicators }) => ({
    title: 'The grid',
    text: [
      `The ${formatInteger(items, 'en')} questions stand under ${indicators} indicators, and each indicator belongs to one channel, one step of the journey and one criterion. Nothing is counted twice.`,
      'The four steps follow the user: find how to reach the service, be informed and oriented, get what was asked for, be able to complain.',
      'Each question bears its source, its threshold and a review date. Where no public source sets a threshold, the grid says that it is a choice of Parvis.',
    ],
  }),
  criteria: ({ criteria, determinants }) => ({
    title: `${criteria} criteria, ${determinants} determinants`,
    text: [
      'A criterion gathers indicators that speak of the same thing, whatever the channel. Its weight goes from 1 (minor) to 4 (decisive). Determinants gather criteria in few words: it is by them that a result is read.',
    ],
  }),
  answers: () => ({
    title: 'From the answer to its points',
    text: [
      'Each answer is worth 0 to 100 points. Yes is worth 100 and no 0, or the reverse. A scale gives points to each of its degrees. A duration or a number goes through a published table, like this one.',
    ],
  }),
  answerExample: 'Table of one question of the grid',
  answer: 'Answer',
  worth: 'Points',
  leftOut: 'left out',
  emptyTitle: 'Three reasons for an empty answer',
  emptyLead: 'A question without an answer always says why, because the three reasons do not have the same effect.',
  empty: ({ missingLimit }) => [
    { term: 'Not applicable', text: 'The question did not concern this contact: no wait to note when somebody answered at once. It leaves the calculation.' },
    { term: 'Not reached', text: 'An earlier step failed. If the user was deprived of something, an answer, a delay, the question is worth 0. If nobody can judge it, like the courtesy of a call not taken, it leaves the calculation. The grid says so question by question.' },
    { term: 'Missing', text: `The mystery citizen did not answer, or the reviewer set the answer aside. It leaves the calculation, and it is counted: above ${missingLimit}% of missing answers the audit is sent back and redone.` },
  ],
  score: () => ({
    title: 'From points to the score',
    text: [
      'Points are sorted into cells: one criterion, at one step, in one channel. The mark of a cell is the mean of its answers, weighted by the weight of the questions (1 to 3). The score is the mean of the cells, weighted by their share.',
      'The score by channel, by step, by determinant and by criterion always cuts these same cells. So the views agree exactly: the weighted mean of the channels gives the score again, and so does that of the steps or of the determinants.',
      'An empty cell gives its weight to the other cells of its criterion, first in the same channel, then elsewhere, then to those of its determinant. The result says so. A channel with more contacts gains precision, never importance.',
    ],
  }),
  formula: 'Share of a cell = share of the channel × share of the criterion in that channel × share of the step in that criterion',
  example: () => ({
    title: 'An example to redo by hand',
    text: ['Four questions of the real grid, three calls and two letters that are invented.'],
  }),
  interval: ({ audits, firmAudits, firmAnswers }) => ({
    title: 'A score never goes without its interval',
    text: [
      `${audits} contacts are only a sample of all those that a service receives. So the score is given with a 95% interval: done again with other contacts, the measure would fall inside it about nineteen times in twenty.`,
      'The unit of calculation is the contact, not the question: answers of one call resemble each other. Treating each question as independent would give an interval two to four times too narrow. Channels are the strata, the variance is estimated between contacts of one channel, and the interval is built on the logit scale, which keeps it between 0 and 100.',
      `A figure that rests on fewer than ${firmAudits} contacts or ${firmAnswers} answers is marked “indicative”. Between two editions there are three words only: better, worse, no measurable change. For one site it usually takes nearly ten points to speak of progress.`,
    ],
  }),
  peers: ({ leastOthers, leastForQuartiles }) => ({
    title: 'Comparing without being exposed',
    text: ['A body is compared with the other bodies of the same kind and of a similar size. The group is widened step by step until it is large enough.'],
    points: [
      `A mean appears only if at least ${leastOthers} other bodies make it up, and quartiles from ${leastForQuartiles} on. Never a minimum or a maximum.`,
      'Groups are frozen when the edition closes. Before one more mean is published, the program checks that nobody could work out the score of a body by subtracting it from those already published.',
      'The results of a body are read only by the people it names. The public reads the national level.',
    ],
  }),
  quality: ({ disputeDays }) => ({
    title: 'Review and dispute',
    text: [
      'A reviewer re-reads each audit with its evidence: validates it, sends it back with a reason, or sets it aside. An audit is never changed: a correction is a new version, signed and reasoned, and the old one stays.',
      'Scores are frozen before publication, with the version of the grid and that of the method. The same answers give the same figures again, to the bit.',
      `After publication each body has ${disputeDays} days to have an audit re-examined. The identity of its author is never revealed.`,
    ],
  }),
  fairness: () => ({
    title: 'A measure that is fair to staff',
    text: ['A mystery audit observes people who do not know it at that moment. That creates duties.'],
    points: [
      'Staff know that they may be audited, why, and what will be done with the results; they do not know when. The body declares the date of this notice, the body consulted and the number of contacts. Without this declaration no contact leaves.',
      'No call is recorded, nobody is filmed, and the grid never asks for the name of a member of staff. The score speaks of a service, never of a member of staff, and cannot be used to sanction.',
      'Requests are plausible, short and harmless. A mystery citizen who knows somebody in the body hands the mission back.',
      'Mystery citizens do not audit their own town, keep their notes, and speak of their missions to nobody.',
    ],
  }),
  limits: () => ({
    title: 'What the score does not say',
    text: [],
    points: [
      'Bodies are volunteers: the national level is that of the participants, not of all public services.',
      'The score measures reception and replies, not the quality of a decision nor the merits of a policy.',
      'Certified bodies often have better scores; that does not prove that certification is the cause.',
      'A rank without its interval means nothing: two bodies a few points apart cannot be told apart.',
      'Online reviews come from people who chose to write: they are read beside the score, never inside it.',
    ],
  }),
  sources: () => ({
    title: 'The sources',
    text: [
      'Laws, commitments of the State, published results of comparable surveys, standards: here are all the sources cited by the files of this edition. Commitments are given in substance, in our words. Parvis is not affiliated with any of these programmes.',
    ],
  }),
};

/** Words of the method page. */
export const methodTexts = defineTexts<MethodTexts>({ fr, en });
