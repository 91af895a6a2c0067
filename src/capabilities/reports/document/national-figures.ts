import { formatInteger, formatScore } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { PeerFigure } from '#capabilities/benchmarks/index.server.ts';
import { channelTexts, determinantTexts, stepTexts } from '#capabilities/grids/index.ts';
import { commonChannels, determinants, steps } from '#core/scoring/index.ts';
import type { NationalModel } from '../build-national.server.ts';
import { nationalTexts } from '../texts/national.texts.ts';
import { resultsTexts } from '../texts/results.texts.ts';
import type { Block, Cell, Column, Range } from './blocks.ts';
import { figureTexts } from './figure-view.ts';

/** One published figure of a group, as text and as drawing: square = mean, line = its interval, band = middle half. */
export interface FigureLine {
  label: string;
  bodies: string;
  mean: string;
  interval: string;
  bounds: readonly [string, string] | null;
  quartiles: readonly [string, string, string] | null;
  range: Range | null;
  median: number | null;
}

export function figureLine(label: string, figure: PeerFigure | undefined, locale: Locale): FigureLine {
  const none = figureTexts[locale].noPeers;
  if (!figure) return { label, bodies: '', mean: none, interval: '', bounds: null, quartiles: null, range: null, median: null };
  const { organisations, mean, interval, quartiles } = figure;
  const [low, high] = interval ?? [mean, mean];
  const text = (points: number): string => formatScore(points, locale);
  return {
    label, bodies: formatInteger(organisations, locale), mean: text(mean),
    interval: interval ? figureTexts[locale].interval(text(low), text(high)) : '',
    bounds: interval && [text(low), text(high)],
    quartiles: quartiles && [text(quartiles[0]), text(quartiles[1]), text(quartiles[2])],
    range: { value: mean, low, high, indicative: false, peers: quartiles && { mean: quartiles[1], low: quartiles[0], high: quartiles[2] } },
    median: quartiles?.[1] ?? null,
  };
}

/** Channels, steps and determinants, each drawn and in figures. */
export function figuresPart({ national, edition }: NationalModel, locale: Locale): Block[] {
  const t = nationalTexts[locale].views;
  const of = (view: string, key: string, label: string): FigureLine => figureLine(label, national.figures.get(`${view}/${key}`), locale);
  const asked = commonChannels.filter((channel) => edition.channels.some(({ id }) => id === channel));
  return [
    { block: 'h1', text: t.channels, lead: t.lead },
    ...linesBlocks(asked.map((key) => of('channels', key, channelTexts[locale][key])), locale),
    { block: 'h2', text: t.steps },
    ...linesBlocks(steps.map((key) => of('steps', key, stepTexts[locale][key])), locale),
    { block: 'page' },
    { block: 'h1', text: t.determinants, lead: t.lead },
    ...linesBlocks(determinants.map((key) => of('determinants', key, determinantTexts[locale][key])), locale),
  ];
}

/** A chart of lines and its table. */
export function linesBlocks(lines: readonly FigureLine[], locale: Locale, first = nationalTexts[locale].columns.name): Block[] {
  const t = nationalTexts[locale];
  return [
    {
      block: 'ranges', compact: true, axis: resultsTexts[locale].axis, caption: t.views.caption,
      alt: t.views.alt(lines.map(({ label, mean, interval }) => t.views.row(label, mean, interval)).join(' ')),
      rows: lines.map(({ label, range, mean, interval }) => ({ label, range, text: mean, ...(interval ? { detail: interval } : {}) })),
    },
    { block: 'table', small: true, columns: lineColumns(first, locale), rows: lines.map(lineCells(locale)) },
  ];
}

function lineColumns(first: string, locale: Locale): Column[] {
  const t = nationalTexts[locale].columns;
  return [
    { label: first, width: '1fr' },
    { label: t.bodies, width: '70pt', align: 'right' },
    { label: t.mean, width: '60pt', align: 'right' },
    { label: t.interval, width: '92pt', align: 'right' },
    { label: t.quartiles, width: '92pt', align: 'right' },
  ];
}

const lineCells = (locale: Locale) => ({ label, bodies, mean, interval, quartiles }: FigureLine): Cell[] => [
  label, bodies, { strong: mean }, interval || figureTexts[locale].noPeers, quartiles ? figureTexts[locale].interval(quartiles[0], quartiles[2]) : figureTexts[locale].noPeers,
];

/** The twenty criteria in one table. */
export function criteriaTable({ edition, national }: NationalModel, locale: Locale): Block[] {
  const t = nationalTexts[locale];
  const lines = edition.criteria.map(({ id, label, determinant }) => ({
    under: determinantTexts[locale][determinant], line: figureLine(label[locale], national.figures.get(`criteria/${id}`), locale),
  }));
  return [
    { block: 'h1', text: t.views.criteria, lead: t.views.lead },
    {
      block: 'table', small: true,
      columns: [
        { label: resultsTexts[locale].columns.criterion, width: '1.5fr' },
        { label: t.columns.profile, width: '1fr' },
        { label: t.columns.mean, width: '54pt', align: 'right' },
        { label: t.columns.interval, width: '82pt', align: 'right' },
        { label: t.columns.quartiles, width: '82pt', align: 'right' },
      ],
      rows: lines.map(({ under, line }): Cell[] => [
        `${line.label}\n${under}`, { bar: line.range?.value ?? null, peer: line.median, indicative: false }, ...lineCells(locale)(line).slice(2),
      ]),
    },
  ];
}
