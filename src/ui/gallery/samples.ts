import type { LaneGroup, PeerRange, TrendPoint, ValueRow } from '../charts/chart-data.ts';

/** Invented content of the gallery: names of the length met in practice, figures of no real body. */
export const words = {
  name: 'Parvis',
  tagline: 'Baromètre de l’expérience citoyenne',
  skip: 'Aller au contenu',
  menu: 'Menu',
  mainNav: 'Navigation principale',
  footerNav: 'Pied de page',
  signIn: 'Se connecter',
  footer: 'Parvis est un logiciel libre, publié sous licence EUPL-1.2. Cette page montre tous ses composants.',
  account: 'Claire Le Guennec',
  accountNote: 'Référente, commune de Saint-Étienne-du-Rouvray',
  signOut: 'Se déconnecter',
  kicker: 'Édition 2026',
  title: 'L’accueil de votre collectivité, vu par celles et ceux qui la contactent',
  lead: 'Quatorze contacts anonymes sur cinq canaux, comparés à des organismes de même nature et de même taille.',
  download: 'Télécharger le rapport',
  export: 'Exporter',
};

export const nav = [
  { href: '#page', label: 'Le baromètre', current: true },
  { href: '#forms', label: 'Méthode' },
  { href: '#content', label: 'Résultats nationaux' },
  { href: '#charts', label: 'S’inscrire' },
];

export const crumbs = [
  { label: 'Accueil', href: '#' },
  { label: 'Résultats', href: '#' },
  { label: 'Commune de Saint-Étienne-du-Rouvray' },
];

export const languages = [
  { lang: 'fr', short: 'FR', name: 'Français', href: '#', current: true },
  { lang: 'en', short: 'EN', name: 'English', href: '#' },
];

export const steps = [
  { label: 'Votre organisme', state: 'done' as const, href: '#' },
  { label: 'Sites et contacts', state: 'done' as const, href: '#' },
  { label: 'Formule et options', state: 'current' as const },
  { label: 'Vérification', state: 'todo' as const },
  { label: 'Confirmation', state: 'todo' as const },
];

export const tabs = [
  { href: '#', label: 'À relire', current: true, count: '12' },
  { href: '#', label: 'Validés', count: '318' },
  { href: '#', label: 'Renvoyés', count: '4' },
];

export interface BodyRow {
  body: string;
  kind: string;
  state: string;
  tone: 'success' | 'warning' | 'danger' | 'info' | 'neutral';
  score: string;
}

export const bodies: BodyRow[] = [
  { body: 'Commune de Saint-Étienne-du-Rouvray', kind: 'Commune', state: 'Validé', tone: 'success', score: '62,4' },
  {
    body: 'Communauté d’agglomération de la Presqu’île de Guérande Atlantique',
    kind: 'Intercommunalité',
    state: 'À relire',
    tone: 'warning',
    score: '58,0',
  },
  { body: 'Département de la Loire-Atlantique', kind: 'Département', state: 'Renvoyé', tone: 'danger', score: '71,3' },
  {
    body: 'Office public de l’habitat du Havre',
    kind: 'Office de l’habitat',
    state: 'En cours',
    tone: 'info',
    score: '–',
  },
];

export const facts = [
  {
    term: 'Organisme',
    text: 'Commune de Saint-Étienne-du-Rouvray',
    action: { href: '#', label: 'Modifier', about: 'l’organisme' },
  },
  { term: 'SIREN', text: '217 605 757', action: { href: '#', label: 'Modifier', about: 'le SIREN' } },
  {
    term: 'Formule',
    text: 'Audits sur cinq canaux, 990 € hors taxes',
    action: { href: '#', label: 'Modifier', about: 'la formule' },
  },
];

export const events = [
  { when: '12 janvier 2026', datetime: '2026-01-12', title: 'Inscription reçue', state: 'done' as const },
  {
    when: '3 mars 2026',
    datetime: '2026-03-03',
    title: 'Début des contacts',
    text: 'Quatorze contacts en deux mois.',
    state: 'done' as const,
  },
  { when: '28 avril 2026', datetime: '2026-04-28', title: 'Contrôle des audits', state: 'current' as const },
  { when: '15 juin 2026', datetime: '2026-06-15', title: 'Publication des résultats', state: 'todo' as const },
];

const peers = (low: number, median: number, high: number): PeerRange => ({ low, median, high });

export const determinants: ValueRow[] = [
  { label: 'Accessibilité', value: 74, low: 66, high: 82, peers: peers(58, 66, 73) },
  { label: 'Temps d’attente', value: 51, low: 40, high: 62, peers: peers(49, 57, 65) },
  { label: 'Réactivité', value: 38, low: 27, high: 49, peers: peers(44, 52, 60) },
  {
    label: 'Transfert et orientation vers le bon interlocuteur',
    value: 66,
    low: 52,
    high: 80,
    peers: peers(50, 61, 70),
  },
  { label: 'Courtoisie', value: 88, low: 82, high: 94, peers: peers(70, 79, 86) },
  { label: 'Personnalisation', value: 59, low: 48, high: 70, peers: peers(45, 54, 63) },
  { label: 'Réclamations', value: null, emptyText: 'sans objet', peers: peers(30, 41, 52) },
];

export const channels: ValueRow[] = [
  { label: 'Téléphone', value: 71, peers: { low: 55, high: 70, median: 64 } },
  { label: 'Courriel', value: 48, peers: { low: 41, high: 60, median: 52 } },
  { label: 'Courrier', value: 55, peers: { low: 40, high: 62, median: 50 } },
  { label: 'Site internet', value: 79, peers: { low: 66, high: 80, median: 74 } },
  { label: 'Réseaux sociaux', value: null, emptyText: 'aucun compte' },
];

export const matrix = {
  columns: ['Téléphone', 'Courriel', 'Courrier', 'Site internet', 'Réseaux sociaux'],
  rows: [
    { label: 'Accès', cells: [82, 77, 69, 91, null], total: 80 },
    { label: 'Information', cells: [71, 55, 48, 84, null], total: 65 },
    { label: 'Traitement', cells: [58, 34, 52, 66, null], total: 52 },
    { label: 'Réclamations', cells: [41, 12, 38, null, null], total: 30 },
  ].map((row) => ({ ...row, cells: row.cells.map((value) => ({ value, emptyText: 'sans objet' })) })),
  totals: [71, 48, 55, 79, null, 62],
};

export const years: TrendPoint[] = [
  { label: '2021', value: 52, low: 45, high: 59, reference: 55 },
  { label: '2022', value: 55, low: 48, high: 62, reference: 56 },
  { label: '2023', value: 54, low: 47, high: 61, reference: 58 },
  { label: '2025', value: 59, low: 53, high: 65, reference: 57, broken: true },
  { label: '2026', value: 62, low: 57, high: 67, reference: 58 },
];

export const bins = [0, 0, null, 6, 14, 31, 52, 61, 44, 18, 5, 0].map((count, index) => ({
  from: 20 + index * 5,
  to: 25 + index * 5,
  count,
}));

export const lanes: LaneGroup[] = [
  {
    label: 'Relation',
    rows: [
      { label: 'Courtoisie', note: 'Angle mort', tone: 'warning', band: { from: 48, to: 81 }, values: [{ value: 48, low: 37, high: 59 }, { value: 52, low: 46, high: 58 }, { value: 81, low: 76, high: 85 }] },
      { label: 'Clarté des échanges écrits et oraux', values: [{ value: 70, low: 55, high: 82, few: true }, { value: null, emptyText: 'trop peu d’avis' }, { value: 95, low: 88, high: 98 }] },
    ],
  },
];
