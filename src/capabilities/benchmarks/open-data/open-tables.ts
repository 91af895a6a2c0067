import type { Edition, PastEdition } from '#capabilities/grids/index.ts';
import { figureId } from '../compared-figures.ts';
import { figureName } from '../figure-names.ts';
import { groupLabel } from '../group-label.ts';
import { measuresOf } from '../national/national-cells.ts';
import { isOutOfRankings } from '../national/out-of-rankings.ts';
import type { NationalRelease } from '../national/release.server.ts';
import { shownChange } from '../national/panel-change.ts';
import { certifiedFields, changeFields, codeFields, figureFields, groupFields, historyFields, valueFields } from './open-fields.ts';
import type { OpenTable } from './table.ts';

export interface OpenDataSource {
  release: NationalRelease;
  edition: Edition;
  history: readonly PastEdition[];
}

/** The open tables of an edition: what the release holds, so that everything published can be worked out again from them alone. */
export function openTables({ release, edition, history }: OpenDataSource): OpenTable[] {
  return [groupTable(release, edition), valueTable(release), figureTable(release), certifiedTable(release), changeTable(release), codeTable(release, edition), historyTable(history)];
}

function groupTable({ groups }: NationalRelease, edition: Edition): OpenTable {
  return {
    name: 'groups', title: { fr: 'Groupes publiés', en: 'Published groups' }, key: ['group'], fields: groupFields,
    rows: groups.map((group) => [
      group.id, group.cut, groupLabel(group, edition, 'fr'), groupLabel(group, edition, 'en'), group.kinds.join(' ') || null, group.strata.join(' ') || null, group.organisations, group.simulated,
    ]),
  };
}

function valueTable({ figures }: NationalRelease): OpenTable {
  return {
    name: 'values', title: { fr: 'Valeurs sans nom, par suites d’au moins cinq structures', en: 'Values without names, by runs of at least five bodies' },
    key: ['group', 'view', 'key', 'run'], fields: valueFields,
    rows: figures.flatMap(({ groupId, view, key, runs }) => runs.map(({ bodies, value }, i) => [groupId, view, key, i + 1, bodies, value])),
  };
}

function figureTable({ figures }: NationalRelease): OpenTable {
  return {
    name: 'figures', title: { fr: 'Chiffres publiés', en: 'Published figures' }, key: ['group', 'view', 'key'], fields: figureFields,
    rows: figures.map((figure) => {
      const { organisations, mean, low, high, first_quartile: q1, median, third_quartile: q3 } = measuresOf(figure);
      return [figure.groupId, figure.view, figure.key, organisations, figure.deviation, mean, low, high, q1, median, q3];
    }),
  };
}

function certifiedTable({ certified: found }: NationalRelease): OpenTable {
  return {
    name: 'certified', title: { fr: 'Structures certifiées et autres, à nature et taille égales', en: 'Certified bodies and others of the same kind and size' },
    key: [], fields: certifiedFields,
    rows: found ? [[found.certified, found.others, found.cells, found.leftOut, found.standardError, found.degrees, found.difference, found.low, found.high]] : [],
  };
}

function changeTable({ change }: NationalRelease): OpenTable {
  const rows = change ? [change].map(({ released, centres }) => {
    const shown = shownChange(released, centres);
    return [released.before, centres.before, released.stayed, released.entered, released.gone, released.change, released.deviation, shown.total, shown.low, shown.high, shown.panel];
  }) : [];
  return { name: 'change', title: { fr: 'Évolution depuis l’édition précédente', en: 'Change since the edition before' }, key: [], fields: changeFields, rows };
}

function codeTable(release: NationalRelease, edition: Edition): OpenTable {
  const names = new Map(release.figures.map((figure) => [figureId(figure), figure]));
  return {
    name: 'codes', title: { fr: 'Intitulés des mesures', en: 'Names of measures' }, key: ['view', 'key'], fields: codeFields,
    rows: [...names].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, figure]) => [figure.view, figure.key, figureName(figure, edition, 'fr'), figureName(figure, edition, 'en'), isOutOfRankings(release, figure)]),
  };
}

function historyTable(history: readonly PastEdition[]): OpenTable {
  return {
    name: 'history', title: { fr: 'Niveaux publiés des éditions passées', en: 'Published levels of past editions' }, key: ['edition_number'], fields: historyFields,
    rows: history.map((past) => [
      past.number, past.year, past.participants, past.approximate === true, past.global, past.breaks_series === true, past.source.ref, past.note?.fr ?? null, past.note?.en ?? null,
    ]),
  };
}
