import { formatDecimal, formatPercent } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import { roundParts, type FigureValue } from '#core/scoring/index.ts';
import type { ReportModel } from '../report.ts';
import { resultsTexts } from '../texts/results.texts.ts';
import type { Block, Cell } from './blocks.ts';
import { drawn } from './figure-view.ts';
import type { ChannelLine } from './views-part.ts';

type Measured = { label: string; text: string; value: FigureValue };

/** How the channels make the score up: weight x score, drawn as an area, and in points that add up exactly. */
export function channelsMosaic({ score }: ReportModel, lines: readonly ChannelLine[], locale: Locale): Block[] {
  const t = resultsTexts[locale].channels;
  const measured = lines.flatMap(({ channel, label, view }): Measured[] => (view.value && channel !== 'counter' ? [{ label, text: view.text, value: view.value }] : []));
  if (score.global.kind !== 'value' || measured.length === 0) return [];
  const weight = ({ value }: Measured): string => formatPercent(value.weight, locale);
  return [
    { block: 'h2', text: t.parts },
    { block: 'text', text: t.partsText },
    {
      block: 'mosaic', caption: t.partsCaption, alt: t.partsAlt(measured.map((part) => t.partsRow(part.label, weight(part), part.text)).join(' ')),
      items: measured.map((part) => ({ label: part.label, note: weight(part), weight: part.value.weight, value: drawn(part.value.value), text: part.text })),
    },
    { block: 'table', small: true, ...partsTable(measured, locale) },
  ];
}

function partsTable(measured: readonly Measured[], locale: Locale) {
  const { channels: t, columns } = resultsTexts[locale];
  const brought = roundParts(measured.map(({ value }) => value.weight * value.value));
  const left = roundParts(measured.map(({ value }) => value.weight * (100 - value.value)));
  const points = (parts: readonly number[], i: number): string => formatDecimal(parts[i] ?? 0, locale);
  const total = (parts: readonly number[]): string => formatDecimal(parts.reduce((sum, part) => sum + part, 0), locale);
  return {
    columns: [
      { label: columns.channel, width: '1fr' },
      { label: t.partsColumns.weight, width: '60pt', align: 'right' as const },
      { label: columns.score, width: '60pt', align: 'right' as const },
      { label: t.partsColumns.brought, width: '100pt', align: 'right' as const },
      { label: t.partsColumns.left, width: '100pt', align: 'right' as const },
    ],
    rows: [
      ...measured.map(({ label, text, value }, i): Cell[] => [label, formatPercent(value.weight, locale), text, points(brought, i), points(left, i)]),
      [{ strong: t.all }, { strong: formatPercent(1, locale) }, '', { strong: total(brought) }, { strong: total(left) }] satisfies Cell[],
    ],
  };
}
