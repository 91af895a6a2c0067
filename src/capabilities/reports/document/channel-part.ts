import { formatDecimal, formatPercent } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import { scenarioKindTexts, stepTexts } from '#capabilities/grids/index.ts';
import { findingText, type ItemResult } from '#capabilities/improvement/index.ts';
import { firmness, steps, type Channel } from '#core/scoring/index.ts';
import type { ReportModel } from '../report.ts';
import { channelPagesTexts } from '../texts/channel-pages.texts.ts';
import { frameTexts } from '../texts/frame.texts.ts';
import { resultsTexts } from '../texts/results.texts.ts';
import type { Block, Cell } from './blocks.ts';
import { factBlocks, quoteBlocks, quotesHeight } from './channel-facts.ts';
import { drawn, figureTexts, figureView } from './figure-view.ts';
import { scoreBox } from './frame.ts';
import { meetingFigure } from './matrix-part.ts';
import { heights, pageHeight, rowHeight, rowsThatFit } from './page-room.ts';
import { channelLines, type ChannelLine } from './views-part.ts';

/** Costs that a chapter, a slide or the room of a page may show. */
const mostCosts = 14;
const leastCosts = 3;
const costsBelow = 6;
const shownSecured = 4;
/** What costs less than this could not be seen in the score. */
const leastLost = 0.005;

/** The chapters of the channels that were measured, two pages each. `opening` stands above the first. */
export function channelParts(model: ReportModel, locale: Locale, opening: readonly Block[] = []): Block[] {
  const measured = channelLines(model, locale).filter(({ view }) => view.value);
  return measured.flatMap((line, i) => [newPage, ...(i === 0 ? opening : []), ...channelChapter(model, line, locale, i === 0 && opening.length > 0)]);
}

const newPage: Block = { block: 'page' };

function channelChapter(model: ReportModel, { channel, label, view }: ChannelLine, locale: Locale, opens: boolean): Block[] {
  const box = scoreBox(view, frameTexts[locale].globalScore, locale);
  if (!view.value || !box) return [];
  const tiles = stepTiles(model, channel, locale);
  const left = pageHeight - (opens ? heights.opening : 0) - heights.head - (tiles.length > 0 ? heights.tiles : 0) - 2 * heights.title
    - (countOf(model.indicators, channel) + 2) * heights.indicator - heights.note - heights.slack;
  const costs = costlyOf(model.items, channel);
  const costHeight = (result: ItemResult) => rowHeight([[result.item.label[locale], 58], [findingText(result, locale), 36]]);
  const fitting = rowsThatFit(costs, left, costHeight);
  // Too few for a table: they open the second page.
  const below = fitting.length < Math.min(leastCosts, costs.length);
  const worst = below ? costs.slice(0, costsBelow) : fitting;
  const best = securedOf(model.items, channel);
  const shown = new Set([...worst, ...best].map(({ item }) => item.id));
  const others = model.items.filter(({ item }) => item.channel === channel && !shown.has(item.id)).sort((a, b) => b.weight - a.weight || byId(a, b));
  const quotes = quoteBlocks(model, channel, locale);
  const room = pageHeight - heights.secured - best.length * heights.listed - quotesHeight(quotes) - heights.slack
    - (below ? heights.title + heights.row + heights.note + worst.reduce((sum, result) => sum + costHeight(result), 0) : 0);
  return [
    { block: 'h1', kicker: channelPagesTexts[locale].kicker, text: label, lead: leadOf(model, channel, view.value.weight, locale) },
    { block: 'score', box: { ...box, label } },
    ...tiles,
    ...indicatorsTable(model, channel, locale),
    ...(below ? [newPage] : []),
    ...costly(worst, channel, locale),
    ...(below ? [] : [newPage]),
    ...factBlocks(others, room, locale),
    ...quotes,
    ...secured(model, channel, locale),
  ];
}

function leadOf({ contacts }: ReportModel, channel: Channel, weight: number, locale: Locale): string {
  const t = channelPagesTexts[locale];
  const made = contacts.filter((contact) => contact.channel === channel).map(({ scenario, count }) => t.scenario(scenarioKindTexts[locale][scenario].toLocaleLowerCase(locale), String(count)));
  return [...(made.length > 0 ? [t.made(made.join(', '))] : []), channel === 'counter' ? t.apart : t.weight(formatPercent(weight, locale))].join(' ');
}

/** The score of each step in the channel, side by side. */
function stepTiles({ score }: ReportModel, channel: Channel, locale: Locale): Block[] {
  const items = steps.flatMap((step) => {
    const view = figureView(meetingFigure(score, channel, step), '', null, locale);
    return view.value ? [{ value: view.text, label: stepTexts[locale][step], note: view.value.indicative ? figureTexts[locale].indicative : '' }] : [];
  });
  return items.length > 1 ? [{ block: 'tiles', items }] : [];
}

function indicatorsTable({ edition, indicators }: ReportModel, channel: Channel, locale: Locale): Block[] {
  const t = resultsTexts[locale].columns;
  const labels = new Map(edition.indicators.map(({ id, label }) => [id, label[locale]]));
  const rows = indicators.filter((indicator) => indicator.channel === channel).map(({ id, step, value, audits, answers }): Cell[] => {
    const { indicative } = firmness({ audits, answers });
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

/** What cost the channel most, the most costly first. */
export function costlyOf(items: readonly ItemResult[], channel: Channel, shown = mostCosts): ItemResult[] {
  return items.filter(({ item, lost }) => item.channel === channel && lost > leastLost).sort((a, b) => b.lost - a.lost || byId(a, b)).slice(0, shown);
}

function costly(worst: readonly ItemResult[], channel: Channel, locale: Locale): Block[] {
  const t = channelPagesTexts[locale];
  if (worst.length === 0) return [{ block: 'h2', text: t.costly }, { block: 'text', text: t.nothingCostly }];
  return [
    { block: 'h2', text: t.costly },
    costlyTable(worst, locale),
    { block: 'note', text: channel === 'counter' ? t.costlyNoteApart : t.costlyNote },
  ];
}

/** What cost points, what was found there, and how much it cost. */
export function costlyTable(costs: readonly ItemResult[], locale: Locale): Block {
  const t = channelPagesTexts[locale].costlyColumns;
  return {
    block: 'table', small: true,
    columns: [{ label: t.item, width: '1.5fr' }, { label: t.found, width: '1fr' }, { label: t.lost, width: '70pt', align: 'right' }],
    rows: costs.map((result): Cell[] => [result.item.label[locale], findingText(result, locale), { strong: formatDecimal(result.lost, locale) }]),
  };
}

const perfectOf = (items: readonly ItemResult[], channel: Channel): ItemResult[] => items.filter(({ item, value }) => item.channel === channel && value > 100 - 1e-9);

/** The most important of what every contact found perfect. */
export function securedOf(items: readonly ItemResult[], channel: Channel, shown = shownSecured): ItemResult[] {
  return perfectOf(items, channel).sort((a, b) => b.weight - a.weight || byId(a, b)).slice(0, shown);
}

function secured({ items }: ReportModel, channel: Channel, locale: Locale): Block[] {
  const t = channelPagesTexts[locale];
  const perfect = perfectOf(items, channel);
  if (perfect.length === 0) return [];
  const all = items.filter(({ item }) => item.channel === channel).length;
  return [
    { block: 'h2', text: t.secured },
    { block: 'text', text: t.securedLead(String(perfect.length), String(all)) },
    { block: 'list', items: securedOf(items, channel).map(({ item }) => item.label[locale]) },
  ];
}

const countOf = (indicators: ReportModel['indicators'], channel: Channel): number => indicators.filter((indicator) => indicator.channel === channel).length;

const byId = (a: ItemResult, b: ItemResult): number => (a.item.id < b.item.id ? -1 : 1);
