import { formatDecimal, formatPercent } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import { scenarioKindTexts, stepTexts } from '#capabilities/grids/index.ts';
import { findingText, type ItemResult } from '#capabilities/improvement/index.ts';
import { firmFrom, type Channel } from '#core/scoring/index.ts';
import type { ReportModel } from '../report.ts';
import { channelPagesTexts } from '../texts/channel-pages.texts.ts';
import { frameTexts } from '../texts/frame.texts.ts';
import { resultsTexts } from '../texts/results.texts.ts';
import type { Block, Cell } from './blocks.ts';
import { drawn, figureTexts } from './figure-view.ts';
import { scoreBox } from './frame.ts';
import { channelLines } from './views-part.ts';

/** Fewer findings where the indicators are many, so that a channel stays on its page. */
const shown = (indicators: number) => (indicators > 12 ? { costs: 4, secured: 2 } : { costs: 5, secured: 3 });
/** What costs less than this could not be seen in the score. */
const leastLost = 0.005;

/** The pages of the channels that were measured, one each. */
export function channelParts(model: ReportModel, locale: Locale): Block[] {
  return channelLines(model, locale).flatMap(({ channel, label, view }): Block[] => {
    const box = scoreBox(view, frameTexts[locale].globalScore, locale);
    if (!view.value || !box) return [];
    return [
      { block: 'page' },
      { block: 'h1', kicker: channelPagesTexts[locale].kicker, text: label, lead: leadOf(model, channel, view.value.weight, locale) },
      { block: 'score', box: { ...box, label } },
      ...indicatorsTable(model, channel, locale),
      ...costly(model, channel, locale),
      ...secured(model, channel, locale),
    ];
  });
}

function leadOf({ contacts }: ReportModel, channel: Channel, weight: number, locale: Locale): string {
  const t = channelPagesTexts[locale];
  const made = contacts.filter((contact) => contact.channel === channel).map(({ scenario, count }) => t.scenario(scenarioKindTexts[locale][scenario].toLocaleLowerCase(locale), String(count)));
  return [...(made.length > 0 ? [t.made(made.join(', '))] : []), channel === 'counter' ? t.apart : t.weight(formatPercent(weight, locale))].join(' ');
}

function indicatorsTable({ edition, indicators }: ReportModel, channel: Channel, locale: Locale): Block[] {
  const t = resultsTexts[locale].columns;
  const labels = new Map(edition.indicators.map(({ id, label }) => [id, label[locale]]));
  const rows = indicators.filter((indicator) => indicator.channel === channel).map(({ id, step, value, audits, answers }): Cell[] => {
    const indicative = audits < firmFrom.audits || answers < firmFrom.answers;
    return [
      labels.get(id) ?? id,
      stepTexts[locale][step],
      { bar: value === null ? null : drawn(value), peer: null, indicative },
      value === null ? figureTexts[locale].none.nothing_applicable : { strong: formatDecimal(value, locale, 0) + (indicative ? ' *' : '') },
      String(answers),
    ];
  });
  return [
    { block: 'h2', text: channelPagesTexts[locale].indicators },
    {
      block: 'table', small: true, rows,
      columns: [
        { label: t.indicator, width: '1.5fr' },
        { label: t.step, width: '122pt' },
        { label: t.own, width: '1fr' },
        { label: t.score, width: '58pt', align: 'right' },
        { label: t.answers, width: '50pt', align: 'right' },
      ],
    },
  ];
}

function costly({ items, indicators }: ReportModel, channel: Channel, locale: Locale): Block[] {
  const t = channelPagesTexts[locale];
  const worst = items.filter(({ item, lost }) => item.channel === channel && lost > leastLost).sort(byLost).slice(0, shown(countOf(indicators, channel)).costs);
  if (worst.length === 0) return [{ block: 'h2', text: t.costly }, { block: 'text', text: t.nothingCostly }];
  return [
    { block: 'h2', text: t.costly },
    {
      block: 'table', small: true,
      columns: [
        { label: t.costlyColumns.item, width: '1.5fr' },
        { label: t.costlyColumns.found, width: '1fr' },
        { label: t.costlyColumns.lost, width: '70pt', align: 'right' },
      ],
      rows: worst.map((result): Cell[] => [result.item.label[locale], findingText(result, locale), { strong: formatDecimal(result.lost, locale) }]),
    },
    { block: 'note', text: channel === 'counter' ? t.costlyNoteApart : t.costlyNote },
  ];
}

function secured({ items, indicators }: ReportModel, channel: Channel, locale: Locale): Block[] {
  const t = channelPagesTexts[locale];
  const ofChannel = items.filter(({ item }) => item.channel === channel);
  const perfect = ofChannel.filter(({ value }) => value > 100 - 1e-9);
  if (perfect.length === 0) return [];
  const main = perfect.toSorted((a, b) => b.weight - a.weight).slice(0, shown(countOf(indicators, channel)).secured);
  return [
    { block: 'h2', text: t.secured },
    { block: 'text', text: t.securedLead(String(perfect.length), String(ofChannel.length)) },
    { block: 'list', items: main.map(({ item }) => item.label[locale]) },
  ];
}

const countOf = (indicators: ReportModel['indicators'], channel: Channel): number => indicators.filter((indicator) => indicator.channel === channel).length;

const byLost = (a: ItemResult, b: ItemResult): number => b.lost - a.lost || (a.item.id < b.item.id ? -1 : 1);
