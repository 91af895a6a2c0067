import { formatInteger, formatScore } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import { figureTexts } from '../document/figure-view.ts';
import type { Block, Cell, Column, Range, RangeRow } from '../document/blocks.ts';
import { nationalTexts } from './texts/front.texts.ts';
import { resultsTexts } from '../texts/results.texts.ts';
import { cellMark, type Quoted } from './cells.ts';

/** One published figure, named, as text and as drawing: square = mean, line = its interval, band = middle half. */
export interface FigureLine {
  label: string;
  quoted: Quoted | null;
}

const scores = (points: number, locale: Locale): string => formatScore(points, locale);

/** "62 [c12]" */
export function meanText({ figure, code }: Quoted, locale: Locale): string {
  return scores(figure.mean, locale) + cellMark(code);
}

/** "62 [c12], entre 60 et 64"; the mean alone where no interval is published. */
export function meanWithin(quoted: Quoted, locale: Locale): string {
  const { interval } = quoted.figure;
  const mean = meanText(quoted, locale);
  return interval ? nationalTexts[locale].within(mean, scores(interval[0], locale), scores(interval[1], locale)) : mean;
}

export function rangeOf({ figure: { mean, interval, quartiles } }: Quoted): Range {
  const [low, high] = interval ?? [null, null];
  return { value: mean, low, high, indicative: false, peers: quartiles && { mean: quartiles[1], low: quartiles[0], high: quartiles[2] } };
}

export function rangeRow({ label, quoted }: FigureLine, locale: Locale): RangeRow {
  if (!quoted) return { label, range: null, text: figureTexts[locale].noPeers };
  const { interval } = quoted.figure;
  return {
    label, range: rangeOf(quoted), text: scores(quoted.figure.mean, locale), cell: quoted.code,
    ...(interval ? { detail: figureTexts[locale].interval(scores(interval[0], locale), scores(interval[1], locale)) } : {}),
  };
}

/** Lines in words, for those who do not see a chart. */
export function inWords(lines: readonly FigureLine[], locale: Locale): string {
  const t = nationalTexts[locale].views;
  return lines.map(({ label, quoted }) => {
    const row = rangeRow({ label, quoted }, locale);
    return t.row(label, row.text, row.detail ?? '');
  }).join(' ');
}

export function rangesBlock(lines: readonly FigureLine[], locale: Locale): Block {
  const t = nationalTexts[locale].views;
  return { block: 'ranges', compact: true, axis: resultsTexts[locale].axis, caption: t.caption, alt: t.alt(inWords(lines, locale)), rows: lines.map((line) => rangeRow(line, locale)) };
}

/** The figures of a chart as a table, with the code of each. */
export function linesTable(lines: readonly FigureLine[], locale: Locale, first = nationalTexts[locale].columns.name): Block {
  const t = nationalTexts[locale].columns;
  const columns: Column[] = [
    { label: first, width: '1fr' },
    { label: t.bodies, width: '66pt', align: 'right' },
    { label: t.mean, width: '54pt', align: 'right' },
    { label: t.interval, width: '84pt', align: 'right' },
    { label: t.quartiles, width: '84pt', align: 'right' },
    { label: t.cell, width: '44pt', align: 'right' },
  ];
  return { block: 'table', small: true, columns, rows: lines.map((line) => lineCells(line, locale)) };
}

function lineCells({ label, quoted }: FigureLine, locale: Locale): Cell[] {
  const none = figureTexts[locale].noPeers;
  if (!quoted) return [label, '', none, none, none, ''];
  const { organisations, mean, interval, quartiles } = quoted.figure;
  const between = (low: number, high: number): string => figureTexts[locale].interval(scores(low, locale), scores(high, locale));
  return [
    label, formatInteger(organisations, locale), { strong: scores(mean, locale) }, interval ? between(interval[0], interval[1]) : none,
    quartiles ? between(quartiles[0], quartiles[2]) : none, cellMark(quoted.code).trim(),
  ];
}

/** A chart and its table. */
export const linesBlocks = (lines: readonly FigureLine[], locale: Locale, first?: string): Block[] => [rangesBlock(lines, locale), linesTable(lines, locale, first)];
