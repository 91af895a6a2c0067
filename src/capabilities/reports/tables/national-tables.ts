import type { Cell } from '#platform/files/cell.ts';
import type { Locale } from '#core/shared/texts.ts';
import { figureName, groupLabel } from '#capabilities/benchmarks/index.ts';
import { frameTexts } from '../texts/frame.texts.ts';
import type { Imprint } from '../document/frame.ts';
import type { NationalModel } from '../national/build-national.server.ts';
import { codedCells } from '../national/cells.ts';
import { fieldworkFacts } from '../national/fieldwork-facts.ts';
import { tablesOf, type Sheet, type TablesData } from './tables.ts';
import { tablesTexts } from './tables.texts.ts';

/** What is published of an edition, in named sheets; codes of cells are those of the national report. */
export function nationalTables(model: NationalModel, imprint: Imprint, locale: Locale): TablesData {
  const t = tablesTexts[locale];
  const title = `${frameTexts[locale].national} – ${model.edition.label[locale]}`;
  return tablesOf({ title, lines: [t.open, ...(model.simulated ? [t.simulated] : [])] }, [
    figuresSheet(model, locale), valuesSheet(model, locale), groupsSheet(model, locale), countedSheet(model, locale), historySheet(model, locale),
  ], imprint, locale);
}

function figuresSheet(model: NationalModel, locale: Locale): Sheet {
  const t = tablesTexts[locale];
  const c = t.columns;
  const [name = '', about = ''] = t.sheets.figures;
  const groups = new Map(model.release.groups.map((group) => [group.id, groupLabel(group, model.edition, locale)]));
  return {
    name, about,
    columns: [
      { label: c.code, width: 9 }, { label: c.address, width: 44 }, { label: c.group, width: 40 }, { label: c.view, width: 16 }, { label: c.label, width: 36 }, { label: c.bodies, width: 12, format: '0' },
      { label: c.mean, width: 10, format: '0' }, { label: c.low, width: 12, format: '0' }, { label: c.high, width: 12, format: '0' }, { label: c.q1, width: 16, format: '0' }, { label: c.median, width: 10, format: '0' },
      { label: c.q3, width: 18, format: '0' }, { label: c.deviation, width: 12, format: '0' }, { label: c.outOfRankings, width: 16 },
    ],
    rows: codedCells(model.release, fieldworkFacts(model)).flatMap(({ code, address, figure }): Cell[][] => (figure ? [[
      code, address, groups.get(figure.groupId) ?? figure.groupId, t.views[figure.view], figureName(figure, model.edition, locale), figure.organisations, figure.mean,
      figure.interval?.[0] ?? '', figure.interval?.[1] ?? '', figure.quartiles?.[0] ?? '', figure.quartiles?.[1] ?? '', figure.quartiles?.[2] ?? '', figure.deviation ?? '',
      figure.view === 'criteria' && model.release.outOfRankings.has(figure.key) ? t.yes : '',
    ]] : [])),
  };
}

function valuesSheet({ release }: NationalModel, locale: Locale): Sheet {
  const t = tablesTexts[locale];
  const [name = '', about = ''] = t.sheets.values;
  return {
    name, about,
    columns: [{ label: t.columns.address, width: 44 }, { label: t.columns.run, width: 8, format: '0' }, { label: t.columns.bodies, width: 12, format: '0' }, { label: t.columns.value, width: 10, format: '0.0' }],
    rows: release.figures.flatMap(({ groupId, view, key, runs }) => runs.map(({ bodies, value }, i): Cell[] => [`${release.editionId}/${groupId}/${view}/${key}`, i + 1, bodies, value])),
  };
}

function groupsSheet({ release, edition }: NationalModel, locale: Locale): Sheet {
  const t = tablesTexts[locale];
  const [name = '', about = ''] = t.sheets.groups;
  return {
    name, about,
    columns: [{ label: t.columns.key, width: 40 }, { label: t.columns.cut, width: 16 }, { label: t.columns.group, width: 60 }, { label: t.columns.bodies, width: 12, format: '0' }],
    rows: release.groups.map((group): Cell[] => [group.id, group.cut, groupLabel(group, edition, locale), group.organisations]),
  };
}

function countedSheet(model: NationalModel, locale: Locale): Sheet {
  const t = tablesTexts[locale];
  const [name = '', about = ''] = t.sheets.counted;
  return {
    name, about,
    columns: [{ label: t.columns.code, width: 9 }, { label: t.columns.address, width: 54 }, { label: t.columns.name, width: 20 }, { label: t.columns.count, width: 12 }],
    rows: codedCells(model.release, fieldworkFacts(model)).flatMap(({ code, address, figure, numbers }) => (figure ? [] : numbers.map(({ name: number, value }): Cell[] => [code, address, number, value]))),
  };
}

function historySheet({ history, sources }: NationalModel, locale: Locale): Sheet {
  const t = tablesTexts[locale];
  const [name = '', about = ''] = t.sheets.history;
  const named = (ref: string): string => (ref.match(/[A-Z]\d+/g) ?? []).map((key) => sources[key] ?? key).join(' ; ');
  return {
    name, about,
    columns: [{ label: t.columns.year, width: 8, format: '0' }, { label: t.columns.bodies, width: 12, format: '0' }, { label: t.columns.value, width: 10, format: '0.0' }, { label: t.columns.source, width: 90 }, { label: t.columns.remark, width: 60 }],
    rows: history.map(({ year, participants, global, source, note }): Cell[] => [year, participants ?? '', global ?? '', named(source.ref), note?.[locale] ?? '']),
  };
}
