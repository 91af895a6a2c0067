import { defineTexts } from '#core/shared/texts.ts';

/** Board and map of missions. */
export const boardTexts = defineTexts({
  fr: {
    views: 'Vues', list: 'Liste', board: 'Tableau', map: 'Carte',
    boardTitle: 'Tableau des missions', boardLead: 'Chaque mission dans la colonne de son état, de la plus proche à la plus lointaine.',
    mapTitle: 'Carte des missions', mapLead: 'Chaque département est une case, à peu près à sa place. Plus sa couleur est soutenue, plus ses missions sont avancées.',
    place: 'Structure ou lieu', channel: 'Canal', evaluator: 'Citoyen-mystère', week: 'Semaine du', department: 'Département', late: 'En retard seulement',
    all: 'Tous', filters: 'Filtrer les missions', more: (n: string) => `et ${n} autres`, emptyColumn: 'Aucune mission', lateTag: 'En retard',
    none: 'Aucune mission ne correspond', noneText: 'Retirez un filtre, ou ouvrez une campagne.',
    total: 'Missions', done: 'Audits reçus', share: 'Avancement', lateCount: 'En retard', alone: 'Sans personne', unknown: 'Inconnu',
    mapDesc: (departments: string, total: string, done: string) => `${total} missions dans ${departments} départements\u202f; ${done} ont donné un audit.`,
    table: 'Les chiffres de cette carte', legend: 'Part des missions dont l’audit est reçu', legendNone: 'sans mission', legendFrom: (from: string, to: string) => `${from} à ${to}`,
  },
  en: {
    views: 'Views', list: 'List', board: 'Board', map: 'Map',
    boardTitle: 'Board of missions', boardLead: 'Each mission in the column of its state, the nearest first.',
    mapTitle: 'Map of missions', mapLead: 'Each département is a tile, about in its place. The stronger its colour, the further its missions are.',
    place: 'Body or site', channel: 'Channel', evaluator: 'Mystery citizen', week: 'Week of', department: 'Département', late: 'Late only',
    all: 'All', filters: 'Filter the missions', more: (n) => `and ${n} others`, emptyColumn: 'No mission', lateTag: 'Late',
    none: 'No mission matches', noneText: 'Remove a filter, or open a campaign.',
    total: 'Missions', done: 'Audits received', share: 'Progress', lateCount: 'Late', alone: 'With nobody', unknown: 'Unknown',
    mapDesc: (departments, total, done) => `${total} missions in ${departments} départements; ${done} have given an audit.`,
    table: 'The figures of this map', legend: 'Share of missions whose audit is received', legendNone: 'without a mission', legendFrom: (from, to) => `${from} to ${to}`,
  },
});
