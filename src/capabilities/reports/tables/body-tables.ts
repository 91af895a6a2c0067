import type { Cell } from '#platform/files/cell.ts';
import { formatMonth } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import { channelTexts, determinantTexts, scenarioKindTexts, stepTexts } from '#capabilities/grids/index.ts';
import { commonChannels, determinants, steps, type Channel, type Figure, type Step } from '#core/scoring/index.ts';
import { boundsOf, figureTexts } from '../document/figure-view.ts';
import { titleOf, type Imprint } from '../document/frame.ts';
import type { ReportModel } from '../report.ts';
import { tablesOf, type Column, type Sheet, type TablesData } from './tables.ts';
import { adviceSheet, changeSheet, itemsSheet, labelsSheet } from './findings-tables.ts';
import { tablesTexts } from './tables.texts.ts';

/** Every figure of the personalised report, in named sheets. */
export function bodyTables(model: ReportModel, imprint: Imprint, locale: Locale): TablesData {
  const t = tablesTexts[locale];
  const lines = [t.confidential, ...(model.simulated ? [t.simulated] : [])];
  return tablesOf({ title: titleOf(model, 'personalised', locale), lines }, [
    resultsSheet(model, locale), cellsSheet(model, locale), sitesSheet(model, locale), indicatorsSheet(model, locale), itemsSheet(model, locale),
    adviceSheet(model, locale), changeSheet(model, locale), labelsSheet(model, locale), contactsSheet(model, locale),
  ], imprint, locale);
}

type Numbers = [value: Cell, low: Cell, high: Cell, indicative: Cell, weight: Cell, audits: Cell, answers: Cell];

/** A figure in points to a tenth; empty cells where there is none, and no bounds where it is an indication. */
function numbersOf(figure: Figure | undefined, locale: Locale): Numbers {
  if (figure?.kind !== 'value') return ['', '', '', '', '', '', ''];
  const { value, indicative, weight, audits, answers } = figure.value;
  const [low, high] = boundsOf(figure.value)?.map(tenth) ?? ['', ''];
  return [tenth(value), low ?? '', high ?? '', indicative ? tablesTexts[locale].yes : tablesTexts[locale].no, weight, audits, answers];
}

export const tenth = (points: number): number => Math.round(10 * points) / 10;

function numberColumns(locale: Locale): Column[] {
  const c = tablesTexts[locale].columns;
  return [
    { label: c.value, width: 10, format: '0.0' }, { label: c.low, width: 12, format: '0.0' }, { label: c.high, width: 12, format: '0.0' }, { label: c.indicative, width: 10 },
    { label: c.weight, width: 10, format: '0.000' }, { label: c.audits, width: 10, format: '0' }, { label: c.answers, width: 10, format: '0' },
  ];
}

function resultsSheet({ edition, score, peers, national }: ReportModel, locale: Locale): Sheet {
  const t = tablesTexts[locale];
  const [name = '', about = ''] = t.sheets.results;
  const line = (view: keyof typeof t.views, key: string, label: string, figure: Figure | undefined): Cell[] => {
    const id = `${view}/${key}`;
    const stand = peers?.stands.get(id);
    return [t.views[view], key, label, ...numbersOf(figure, locale), peers?.figures.get(id)?.mean ?? '', stand ? figureTexts[locale].stands[stand] : '', national.get(id)?.mean ?? ''];
  };
  return {
    name, about,
    columns: [
      { label: t.columns.view, width: 16 }, { label: t.columns.key, width: 20 }, { label: t.columns.label, width: 40 }, ...numberColumns(locale),
      { label: t.columns.peers, width: 16, format: '0' }, { label: t.columns.stands, width: 16 }, { label: t.columns.nation, width: 18, format: '0' },
    ],
    rows: [
      line('global', 'global', t.views.global, score.global),
      ...commonChannels.map((key) => line('channels', key, channelTexts[locale][key], score.channels[key])),
      ...steps.map((key) => line('steps', key, stepTexts[locale][key], score.steps[key])),
      ...determinants.map((key) => line('determinants', key, determinantTexts[locale][key], score.determinants[key])),
      ...edition.criteria.map(({ id, label }) => line('criteria', id, label[locale], score.criteria[id])),
      ...(score.counter.kind === 'value' ? [line('counter', 'counter', t.views.counter, score.counter)] : []),
    ],
  };
}

function cellsSheet({ edition, score }: ReportModel, locale: Locale): Sheet {
  const t = tablesTexts[locale];
  const [name = '', about = ''] = t.sheets.cells;
  const labels = new Map(edition.criteria.map(({ id, label }) => [id, label[locale]]));
  return {
    name, about,
    columns: [{ label: t.columns.criterion, width: 40 }, { label: t.columns.step, width: 26 }, { label: t.columns.channel, width: 18 }, ...numberColumns(locale)],
    rows: Object.entries(score.cells).map(([key, figure]): Cell[] => {
      const [criterion = '', step, channel] = key.split('/');
      // Keys of cells are `<criterion>/<step>/<channel>`.
      return [labels.get(criterion) ?? criterion, stepTexts[locale][step as Step], channelTexts[locale][channel as Channel], ...numbersOf(figure, locale)];
    }),
  };
}

function sitesSheet({ sites }: ReportModel, locale: Locale): Sheet {
  const t = tablesTexts[locale];
  const [name = '', about = ''] = t.sheets.sites;
  return {
    name, about,
    columns: [{ label: t.columns.site, width: 40 }, { label: t.columns.label, width: 24 }, ...numberColumns(locale)],
    rows: sites.flatMap(({ name: site, score }): Cell[][] => [
      [site, t.views.global, ...numbersOf(score.global, locale)],
      ...commonChannels.map((channel): Cell[] => [site, channelTexts[locale][channel], ...numbersOf(score.channels[channel], locale)]),
    ]),
  };
}

function indicatorsSheet({ edition, indicators }: ReportModel, locale: Locale): Sheet {
  const t = tablesTexts[locale];
  const [name = '', about = ''] = t.sheets.indicators;
  const labels = new Map(edition.indicators.map(({ id, label }) => [id, label[locale]]));
  return {
    name, about,
    columns: [
      { label: t.columns.channel, width: 18 }, { label: t.columns.step, width: 26 }, { label: t.columns.label, width: 50 }, { label: t.columns.value, width: 10, format: '0.0' },
      { label: t.columns.low, width: 12, format: '0.0' }, { label: t.columns.high, width: 12, format: '0.0' }, { label: t.columns.audits, width: 10, format: '0' }, { label: t.columns.answers, width: 10, format: '0' },
    ],
    rows: indicators.map(({ id, channel, step, value, interval, audits, answers }): Cell[] => [
      channelTexts[locale][channel], stepTexts[locale][step], labels.get(id) ?? id, value === null ? '' : tenth(value), interval ? tenth(interval[0]) : '', interval ? tenth(interval[1]) : '', audits, answers,
    ]),
  };
}

function contactsSheet({ contactLines }: ReportModel, locale: Locale): Sheet {
  const t = tablesTexts[locale];
  const [name = '', about = ''] = t.sheets.contacts;
  return {
    name, about,
    columns: [{ label: t.columns.channel, width: 18 }, { label: t.columns.scenario, width: 30 }, { label: t.columns.month, width: 18 }, { label: t.columns.site, width: 40 }],
    rows: contactLines.map(({ channel, scenario, sentOn, site }): Cell[] => [channelTexts[locale][channel], scenarioKindTexts[locale][scenario], formatMonth(sentOn, locale), site]),
  };
}
