import { defineTexts } from '#core/shared/texts.ts';

const fr = {
  title: 'Comment votre service public accueille-t-il\u202f?',
  openUntil: (edition: string, date: string) => `${edition}\u202f: inscriptions ouvertes jusqu’au ${date}`,
  opensOn: (edition: string, date: string) => `${edition}\u202f: inscriptions à partir du ${date}`,
  closed: (edition: string) => `${edition}\u202f: inscriptions closes`,
  lead: 'Chaque année, des citoyens appellent, écrivent et consultent votre service comme n’importe quel usager. Parvis en fait une mesure que vous pouvez vérifier jusqu’à la dernière réponse, et dont vous êtes seul à lire le détail.',
  register: 'Inscrire ma structure',
  understand: 'Comprendre la méthode',

  audits: 'Contacts mystère par lieu',
  channels: 'Canaux comparés',
  questions: 'Questions, chacune avec sa source',
  criteria: (determinants: number) => `Critères, sous ${determinants} déterminants`,

  channelsTitle: 'Appeler, écrire, chercher\u202f: comme un usager',
  channelsLead: 'Le poids d’un canal est fixé d’avance et ne dépend pas du nombre de contacts. Un service absent des réseaux sociaux n’est pas pénalisé.',

  levelTitle: 'Le dernier niveau national',
  levelLabel: (bodies: string) => `Moyenne de ${bodies} structures`,
  outOf: '/100',
  levelInterval: (low: string, high: string) => `entre ${low} et ${high}`,
  levelNote: (edition: string, date: string) => `${edition}, résultats publiés le ${date}.`,
  levelSimulated: 'Résultats simulés',
  levelChart: 'Moyenne nationale par canal',
  levelChartDesc: (best: string, high: string, worst: string, low: string) => `Le canal le mieux noté est\u202f: ${best.toLowerCase()} (${high}). Le moins bien noté\u202f: ${worst.toLowerCase()} (${low}).`,
  channel: 'Canal',
  mean: 'Moyenne',
  interval: 'Intervalle à 95\u202f%',
  intervalLegend: 'Intervalle à 95\u202f% de la moyenne',
  levelBar: (mean: string, low: string, high: string) => `Moyenne de ${mean} sur 100, entre ${low} et ${high}.`,
  figures: 'Les chiffres de ce graphique',
  allResults: 'Lire les résultats nationaux',

  voicesTitle: 'Six voix pour une même question',
  voicesLead: 'Un score seul ne suffit pas à comprendre. Les mêmes critères servent à ce qui est mesuré, à ce que les citoyens disent et à ce que les agents en pensent.',
  voices: [
    { title: 'Les audits mystère', text: 'Ce qui se passe vraiment quand quelqu’un vous contacte.', ready: true },
    { title: 'Vos déclarations', text: 'Coordonnées, horaires, certifications, information des agents.', ready: true },
    { title: 'Les bornes et l’avis en ligne', text: 'Ce que les citoyens disent en sortant, en quelques secondes.', ready: false },
    { title: 'Les consultations', text: 'Ce que les habitants proposent, et la réponse qui leur est faite.', ready: false },
    { title: 'La voix des agents', text: 'Ce que ceux qui accueillent pensent de la qualité rendue, sans être reconnus.', ready: false },
    { title: 'L’écoute des avis publics', text: 'Ce qui s’écrit ailleurs, à côté du score et jamais dedans.', ready: false },
  ],
  ready: 'En service',
  coming: 'En préparation',

  stagesTitle: 'Une édition, étape par étape',
  stagesLead: (edition: string) => `Le calendrier de l’${edition.charAt(0).toLowerCase()}${edition.slice(1)}.`,
  beforeTitle: 'Avant le premier appel',
  before: 'Aucun contact ne part tant que la structure n’a pas informé ses agents\u202f: date, instance consultée, nombre de contacts. C’est une règle de loyauté, et la condition pour que la mesure soit recevable.',
  afterTitle: 'Après la publication',
  after: 'Chaque chiffre s’ouvre jusqu’à la question, à l’audit et à la preuve. Un rapport rédigé les accompagne, avec ce qui progresserait le plus.',

  offerTitle: 'Participer',
  offerLead: 'Une participation gratuite existe, dans la limite des places\u202f; les nouveaux participants passent d’abord, puis un tirage que chacun peut refaire.',

  whoTitle: 'Pour qui',
  who: [
    { title: 'Directions et élus', text: 'Savoir où l’on en est, se comparer à des structures semblables, choisir quoi améliorer.' },
    { title: 'Agents d’accueil', text: 'Une mesure annoncée, sans nom ni enregistrement, qui parle du service et jamais d’une personne.' },
    { title: 'Habitants', text: 'Un service qui se mesure est un service qui s’engage. La méthode est la même pour tous, et publique.' },
    { title: 'Presse et chercheurs', text: 'Le niveau national, la grille, les poids et les formules, avec leurs incertitudes.' },
  ],

  promiseTitle: 'Ce que nous tenons',
  promises: [
    'Les résultats d’une structure ne sont lus que par elle.',
    'Aucun agent n’est nommé, aucun appel n’est enregistré.',
    'Aucun score n’est rendu sans son intervalle, aucune moyenne sous cinq structures.',
    'Le programme est libre\u202f: chacun peut refaire les calculs.',
  ],
  joinTitle: 'Prêt à vous mesurer\u202f?',
  joinText: 'L’inscription prend quelques minutes et se reprend à tout moment. Le prix s’affiche avant l’envoi.',
  joinClosed: 'Les inscriptions ne sont pas ouvertes aujourd’hui. La page d’inscription dit quand elles le seront.',
  seeDates: 'Voir les dates',
};

const en: typeof fr = {
  title: 'How does your public service receive people?',
  openUntil: (edition: string, date: string) => `${edition}: sign-up open until ${date}`,
  opensOn: (edition: string, date: string) => `${edition}: sign-up from ${date}`,
  closed: (edition: string) => `${edition}: sign-up closed`,
  lead: 'Every year citizens ring, write to and look up your service like any other user. Parvis turns this into a measure you can check down to the last answer, and whose detail you alone can read.',
  register: 'Sign my body up',
  understand: 'Understand the method',

  audits: 'Mystery contacts a site',
  channels: 'Channels compared',
  questions: 'Questions, each with its source',
  criteria: (determinants: number) => `Criteria, under ${determinants} determinants`,

  channelsTitle: 'Ring, write, search: like any user',
  channelsLead: 'The weight of a channel is set beforehand and does not depend on the number of contacts. A service without social networks is not penalised.',

  levelTitle: 'The latest national level',
  levelLabel: (bodies: string) => `Mean of ${bodies} bodies`,
  outOf: '/100',
  levelInterval: (low: string, high: string) => `between ${low} and ${high}`,
  levelNote: (edition: string, date: string) => `${edition}, results published on ${date}.`,
  levelSimulated: 'Simulated results',
  levelChart: 'National mean by channel',
  levelChartDesc: (best: string, high: string, worst: string, low: string) => `Best channel: ${best.toLowerCase()} (${high}). Lowest: ${worst.toLowerCase()} (${low}).`,
  channel: 'Channel',
  mean: 'Mean',
  interval: '95% interval',
  intervalLegend: '95% interval of the mean',
  levelBar: (mean: string, low: string, high: string) => `Mean of ${mean} out of 100, between ${low} and ${high}.`,
  figures: 'The figures of this chart',
  allResults: 'Read the national results',

  voicesTitle: 'Six voices for one question',
  voicesLead: 'A score alone does not explain. The same criteria serve what is measured, what citizens say and what staff think of it.',
  voices: [
    { title: 'Mystery audits', text: 'What really happens when somebody contacts you.', ready: true },
    { title: 'What you declare', text: 'Contact details, opening hours, certifications, staff notice.', ready: true },
    { title: 'Kiosks and online opinions', text: 'What citizens say on leaving, in a few seconds.', ready: false },
    { title: 'Consultations', text: 'What people propose, and the answer they are given.', ready: false },
    { title: 'The voice of staff', text: 'What those who receive people think of the quality delivered, without being known.', ready: false },
    { title: 'Listening to public reviews', text: 'What is written elsewhere, beside the score and never inside it.', ready: false },
  ],
  ready: 'In service',
  coming: 'In preparation',

  stagesTitle: 'An edition, step by step',
  stagesLead: (edition: string) => `The calendar of the ${edition}.`,
  beforeTitle: 'Before the first call',
  before: 'No contact leaves until the body has informed its staff: date, body consulted, number of contacts. It is a rule of fairness, and what makes the measure admissible.',
  afterTitle: 'After publication',
  after: 'Each figure opens down to the question, the audit and the evidence. A written report comes with them, with what would improve most.',

  offerTitle: 'Take part',
  offerLead: 'Free participation exists while places last; newcomers go first, then a draw that anybody can replay.',

  whoTitle: 'For whom',
  who: [
    { title: 'Managers and elected officials', text: 'Know where you stand, compare with similar bodies, choose what to improve.' },
    { title: 'Reception staff', text: 'A measure that is announced, without names or recordings, about the service and never about a person.' },
    { title: 'Residents', text: 'A service that is measured is a service that commits itself. The method is the same for all, and public.' },
    { title: 'Press and researchers', text: 'The national level, the grid, the weights and the formulas, with their uncertainty.' },
  ],

  promiseTitle: 'What we hold to',
  promises: [
    'The results of a body are read by that body alone.',
    'No member of staff is named, no call is recorded.',
    'No score is given without its interval, no mean under five bodies.',
    'The program is free software: anybody can redo the calculations.',
  ],
  joinTitle: 'Ready to be measured?',
  joinText: 'Signing up takes a few minutes and can be resumed at any time. The price is shown before you send.',
  joinClosed: 'Sign-up is not open today. The sign-up page says when it will be.',
  seeDates: 'See the dates',
};

/** Words of the home page. */
export const homeTexts = defineTexts({ fr, en });
