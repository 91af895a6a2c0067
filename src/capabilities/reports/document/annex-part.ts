import { formatMonth, formatScore } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import { channelTexts, scenarioKindTexts, stepTexts } from '#capabilities/grids/index.ts';
import { channels, commonChannels } from '#core/scoring/index.ts';
import type { ReportModel } from '../report.ts';
import { furtherTexts } from '../texts/further.texts.ts';
import { resultsTexts } from '../texts/results.texts.ts';
import type { Block, Cell } from './blocks.ts';
import { figureTexts } from './figure-view.ts';
import { absentCell, cellOf, meetingCriterion, scaleOf } from './matrix-part.ts';

/** Every indicator with its figure, its interval or "indicative", and what it rests on. */
export function indicatorsAnnex({ edition, indicators, score }: ReportModel, locale: Locale): Block[] {
  const t = furtherTexts[locale].annex;
  const labels = new Map(edition.indicators.map(({ id, label }) => [id, label[locale]]));
  const f = figureTexts[locale];
  const shown = channels.filter((channel) => channel !== 'counter' || score.counter.kind === 'value');
  return [
    { block: 'h1', text: t.indicators, lead: t.indicatorsLead },
    {
      block: 'table', small: true,
      columns: [
        { label: t.columns.indicator, width: '1fr' },
        { label: t.columns.step, width: '122pt' },
        { label: t.columns.score, width: '54pt', align: 'right' },
        { label: t.columns.interval, width: '82pt', align: 'right' },
        { label: t.columns.contacts, width: '48pt', align: 'right' },
        { label: t.columns.answers, width: '50pt', align: 'right' },
      ],
      rows: shown.flatMap((channel): Cell[][] => [
        [{ span: channelTexts[locale][channel] }],
        ...indicators.filter((indicator) => indicator.channel === channel).map(({ id, step, value, interval, audits, answers }): Cell[] => [
          labels.get(id) ?? id, stepTexts[locale][step],
          value === null ? f.none.nothing_applicable : { strong: formatScore(value, locale) },
          value === null ? '–' : interval ? f.interval(formatScore(interval[0], locale), formatScore(interval[1], locale)) : f.indicative,
          String(audits), String(answers),
        ]),
      ]),
    },
    { block: 'note', text: t.indicatorsNote },
  ];
}

/** Criteria by channel: where the same answers meet otherwise. */
export function cellsAnnex(model: ReportModel, locale: Locale): Block[] {
  const t = furtherTexts[locale].annex;
  const m = resultsTexts[locale].matrix;
  const { edition, score } = model;
  return [
    { block: 'h1', text: t.cells, lead: t.cellsLead },
    {
      block: 'matrix', small: true, corner: t.cellsCorner, total: m.total, totals: null,
      columns: commonChannels.map((channel) => channelTexts[locale][channel]),
      rows: edition.criteria.map(({ id, label }) => ({
        label: label[locale],
        cells: commonChannels.map((channel) => {
          const asked = edition.grid.items.some((item) => item.channel === channel && item.criterion === id);
          return asked ? (absentCell(model, channel, locale) ?? cellOf(meetingCriterion(score, channel, id), locale)) : { value: null, text: m.none };
        }),
        total: cellOf(score.criteria[id], locale),
      })),
      ...scaleOf(locale),
    },
    { block: 'note', text: m.note },
  ];
}

/** The contacts, told no closer than their month. */
export function contactsAnnex({ contactLines, edition, sites, score }: ReportModel, locale: Locale): Block[] {
  const t = furtherTexts[locale].annex;
  const titles = new Map(edition.scenarios.map(({ id, title }) => [id, title[locale]]));
  const order = (channel: string): number => channels.findIndex((known) => known === channel);
  const inOrder = contactLines.toSorted((a, b) => order(a.channel) - order(b.channel) || (a.sentOn < b.sentOn ? -1 : 1));
  const several = sites.length > 1;
  return [
    { block: 'h1', text: t.contacts, lead: t.contactsLead(score.audits.counter > 0 ? t.contactsCounter(String(score.audits.counter)) : '') },
    {
      block: 'table', small: true,
      columns: [
        { label: t.contactColumns.number, width: '26pt' },
        { label: t.contactColumns.channel, width: '86pt' },
        { label: t.contactColumns.kind, width: '104pt' },
        { label: t.contactColumns.scenario, width: '1fr' },
        { label: t.contactColumns.month, width: '66pt' },
        ...(several ? [{ label: t.contactColumns.site, width: '0.6fr' }] : []),
      ],
      rows: inOrder.map(({ channel, scenario, scenarioId, sentOn, site }, i): Cell[] => [
        String(i + 1), channelTexts[locale][channel], scenarioKindTexts[locale][scenario], titles.get(scenarioId) ?? scenarioId, formatMonth(sentOn, locale), ...(several ? [site] : []),
      ]),
    },
  ];
}
