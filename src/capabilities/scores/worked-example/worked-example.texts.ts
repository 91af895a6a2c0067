import { defineTexts } from '#core/shared/texts.ts';

const fr = {
  contact: (channel: string, number: number) => `${channel} ${number}`,
  answersCaption: 'Ce que donnent cinq contacts inventés, question par question',
  question: 'Question',
  mean: 'Moyenne',
  notReached: 'non atteint',
  points: (score: string) => `${score} points`,
  out: 'hors du calcul',
  noneRead: 'sans objet',

  sumCaption: 'De la moyenne de chaque critère au score',
  criterion: 'Critère',
  channel: 'Canal',
  score: 'Moyenne',
  share: 'Part du score',
  brought: 'Apport',
  total: 'Score de l’exemple',

  shares: (phone: string, phoneShare: string, letter: string, letterShare: string) =>
    `Seuls deux canaux sont mesurés ici. Leurs poids, ${phone} pour le téléphone et ${letter} pour le courrier, sont ramenés à 100\u202f% en gardant leur rapport\u202f: ${phoneShare} et ${letterShare}. Dans un canal, chaque critère compte selon son poids.`,
  lesson: 'Au troisième appel, personne ne répond\u202f: l’attente vaut 0, car l’usager n’a pas été servi, mais le ton n’est pas noté, car personne ne peut en juger. Sans cette règle, un service qui ne répond jamais serait récompensé\u202f: seuls ses bons contacts compteraient.',
  resultTitle: 'Score de l’exemple et son intervalle',
  resultDesc: (value: string, low: string, high: string, audits: number, answers: number) =>
    `Le score est ${value} sur 100, et le niveau réel se situe vraisemblablement entre ${low} et ${high}. Avec ${audits} contacts et ${answers} réponses, ce n’est qu’une indication\u202f: une vraie édition en compte quatorze par lieu et des centaines de réponses.`,
  own: 'Score',
  interval: 'Intervalle à 95\u202f%',
  low: 'Borne basse',
  high: 'Borne haute',
  figures: 'Les chiffres de ce graphique',
  figure: 'Valeur',
  computed: (grid: string, method: string) => `Ces chiffres sont calculés à l’affichage de cette page par le programme qui note les vrais audits (grille ${grid}, méthode ${method}).`,
};

const en: typeof fr = {
  contact: (channel: string, number: number) => `${channel} ${number}`,
  answersCaption: 'What five invented contacts give, question by question',
  question: 'Question',
  mean: 'Mean',
  notReached: 'not reached',
  points: (score: string) => `${score} points`,
  out: 'left out',
  noneRead: 'not asked',

  sumCaption: 'From the mean of each criterion to the score',
  criterion: 'Criterion',
  channel: 'Channel',
  score: 'Mean',
  share: 'Share of the score',
  brought: 'Contribution',
  total: 'Score of the example',

  shares: (phone: string, phoneShare: string, letter: string, letterShare: string) =>
    `Only two channels are measured here. Their weights, ${phone} for the telephone and ${letter} for letters, are brought to 100% while keeping their ratio: ${phoneShare} and ${letterShare}. Within a channel each criterion counts by its weight.`,
  lesson: 'Nobody takes the third call: the wait is worth 0, since the user was not served, but the tone is not scored, since nobody can judge it. Without this rule a service that never answers would be rewarded: only its good contacts would count.',
  resultTitle: 'Score of the example and its interval',
  resultDesc: (value: string, low: string, high: string, audits: number, answers: number) =>
    `The score is ${value} out of 100, and the true level probably lies between ${low} and ${high}. With ${audits} contacts and ${answers} answers this is only an indication: a real edition makes fourteen a site, with hundreds of answers.`,
  own: 'Score',
  interval: '95% interval',
  low: 'Lower end',
  high: 'Upper end',
  figures: 'The figures of this chart',
  figure: 'Value',
  computed: (grid: string, method: string) => `These figures are computed as this page is shown, by the program that scores real audits (grid ${grid}, method ${method}).`,
};

/** Words of the worked example of the method page. */
export const workedExampleTexts = defineTexts({ fr, en });
