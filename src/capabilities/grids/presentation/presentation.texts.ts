import { formatInteger } from '#core/shared/format.ts';
import { defineTexts } from '#core/shared/texts.ts';
import type { StageId } from './edition-stages.ts';

const fr = {
  figures: 'Les chiffres de ce graphique',
  total: 'Ensemble',
  option: 'en option',
  percent: (n: number) => `${n}\u202f%`,
  noItem: 'aucune',
  channel: 'Canal',

  weightsTitle: 'Poids de chaque canal et audits par lieu',
  weightsDesc: (audits: number, most: string, weight: string) =>
    `${audits} audits par lieu. Le canal qui pèse le plus est\u202f: ${most.toLowerCase()} (${weight}). Le poids est fixé par canal\u202f: davantage d’audits le rendent plus précis, pas plus important.`,
  weightColumn: 'Poids',
  auditsColumn: 'Audits',
  contactsColumn: 'Contacts',
  besideScore: 'à côté du score',
  audits: (n: number) => (n === 1 ? '1 audit' : `${n} audits`),

  countsTitle: 'Questions de la grille, par canal et par étape',
  countsDesc: (items: string, channel: string, most: string) =>
    `${items} questions en tout. Le canal le plus fourni est\u202f: ${channel.toLowerCase()} (${most}).`,
  countsNote: 'En pointillé\u202f: le canal n’a pas de question à cette étape.',

  criteriaCaption: 'Les critères et leur poids, par déterminant',
  determinant: 'Déterminant',
  criterion: 'Critère',
  criterionWeight: 'Poids (1 à 4)',

  origins: {
    law: 'Loi ou règlement', state: 'Engagement de l’État', practice: 'Usage publié', standard: 'Norme', parvis: 'Choix de Parvis',
  },
  originsTitle: 'D’où viennent les questions et leurs seuils',
  originsDesc: (items: string, share: string) => `Sur ${items} questions, ${share} reposent sur une source publique\u202f; les autres sont des choix de Parvis, dits comme tels.`,
  originColumn: 'Origine',
  itemsColumn: 'Questions',

  stages: {
    sign_up: { title: 'Inscription', text: 'En quelques minutes\u202f: structure, lieux, contacts, formule.' },
    fieldwork: { title: 'Audits mystère', text: 'Les citoyens-mystère appellent, écrivent et consultent, sans se faire connaître.' },
    cut_off: { title: 'Dernières réponses retenues', text: 'Une réponse qui arrive après cette date est conservée, sans compter.' },
    published: { title: 'Publication', text: 'Chaque structure lit ses résultats\u202f; le niveau national paraît.' },
    dispute: { title: 'Contestation', text: 'Chaque structure peut faire réexaminer un audit. L’auteur n’est jamais dévoilé.' },
  } satisfies Record<StageId, { title: string; text: string }>,
  stageStates: { done: 'passé', current: 'en cours', todo: 'à venir' },
  on: (date: string) => `Le ${date}`,
  period: (from: string, to: string) => `Du ${from} au ${to}`,
  wave: (title: string, wave: string) => `${title} (${wave.toLowerCase()})`,

  free: 'Gratuit',
  quoted: 'Sur devis',
  beforeVat: (amount: string) => `${amount} HT`,
  upTo: (n: number) => `jusqu’à ${formatInteger(n, 'fr')} habitants`,
  above: (n: number) => `au-delà de ${formatInteger(n, 'fr')} habitants`,
  annex: 'Structures annexes (bibliothèque, hôpital…), quelle que soit la population',
  sure: 'Place assurée',
  limited: (places: string) => `${places} places`,
  optionsTitle: 'En option',
  perSite: (amount: string) => `${amount} HT par lieu`,
  perOrganisation: (amount: string) => `${amount} HT`,
  vat: (rate: string, edition: string) => `Prix hors taxes de l’${edition.charAt(0).toLowerCase()}${edition.slice(1)}, TVA à ${rate} en sus. Plusieurs lieux\u202f: sur devis.`,

  sourcesSummary: (n: number) => `Voir les ${n} sources`,
  sourceCode: 'Code',
  sourceName: 'Source',
  sourcesCaption: 'Sources citées par l’édition',
};

const en: typeof fr = {
  figures: 'The figures of this chart',
  total: 'All',
  option: 'option',
  percent: (n: number) => `${n}%`,
  noItem: 'none',
  channel: 'Channel',

  weightsTitle: 'Weight of each channel and audits a site',
  weightsDesc: (audits: number, most: string, weight: string) =>
    `${audits} audits a site. The channel that weighs most: ${most.toLowerCase()} (${weight}). Weights are set per channel: more audits make it more precise, not more important.`,
  weightColumn: 'Weight',
  auditsColumn: 'Audits',
  contactsColumn: 'Contacts',
  besideScore: 'beside the score',
  audits: (n: number) => (n === 1 ? '1 audit' : `${n} audits`),

  countsTitle: 'Questions of the grid, by channel and step',
  countsDesc: (items: string, channel: string, most: string) =>
    `${items} questions in all. The channel with most of them: ${channel.toLowerCase()} (${most}).`,
  countsNote: 'Dotted: the channel has no question at that step.',

  criteriaCaption: 'The criteria and their weight, by determinant',
  determinant: 'Determinant',
  criterion: 'Criterion',
  criterionWeight: 'Weight (1 to 4)',

  origins: { law: 'Law or regulation', state: 'Commitment of the State', practice: 'Published practice', standard: 'Standard', parvis: 'Choice of Parvis' },
  originsTitle: 'Where questions and their thresholds come from',
  originsDesc: (items: string, share: string) => `Of ${items} questions, ${share} rest on a public source; the others are choices of Parvis, and said to be.`,
  originColumn: 'Origin',
  itemsColumn: 'Questions',

  stages: {
    sign_up: { title: 'Sign-up', text: 'In a few minutes: body, sites, contacts, formula.' },
    fieldwork: { title: 'Mystery audits', text: 'Mystery citizens ring, write and read, without making themselves known.' },
    cut_off: { title: 'Last replies counted', text: 'A reply that comes after this date is kept and does not count.' },
    published: { title: 'Publication', text: 'Each body reads its results; the national level appears.' },
    dispute: { title: 'Dispute', text: 'Each body may have an audit re-examined. Its author is never revealed.' },
  },
  stageStates: { done: 'past', current: 'now', todo: 'to come' },
  on: (date: string) => `On ${date}`,
  period: (from: string, to: string) => `From ${from} to ${to}`,
  wave: (title: string, wave: string) => `${title} (${wave.toLowerCase()})`,

  free: 'Free',
  quoted: 'On quotation',
  beforeVat: (amount: string) => `${amount} before VAT`,
  upTo: (n: number) => `up to ${formatInteger(n, 'en')} inhabitants`,
  above: (n: number) => `above ${formatInteger(n, 'en')} inhabitants`,
  annex: 'Annex structures (library, hospital…), whatever the population',
  sure: 'Sure place',
  limited: (places: string) => `${places} places`,
  optionsTitle: 'Options',
  perSite: (amount: string) => `${amount} before VAT a site`,
  perOrganisation: (amount: string) => `${amount} before VAT`,
  vat: (rate: string, edition: string) => `Prices before VAT of the ${edition}, VAT at ${rate} on top. Several sites: on quotation.`,

  sourcesSummary: (n: number) => `See the ${n} sources`,
  sourceCode: 'Code',
  sourceName: 'Source',
  sourcesCaption: 'Sources cited by the edition',
};

/** Words by which the public pages present an edition: its channels, grid, stages, prices and sources. */
export const presentationTexts = defineTexts({ fr, en });
