import { formatPercent, formatScore } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import { roundParts, type Figure } from '#core/scoring/index.ts';
import type { PeerFigure } from './groups.queries.server.ts';
import { resultsTexts } from './results.texts.ts';
import type { Standing } from './stand-among-peers.ts';

/** A figure as a line of a page: numbers for the drawing, words for the reader. */
export interface FigureRow {
  key: string;
  label: string;
  value: number | null;
  /** Interval; absent where the figure is an indication only. */
  low?: number | undefined;
  high?: number | undefined;
  peers?: { low: number; high: number; median: number } | undefined;
  indicative: boolean;
  /** The value, or why there is none. */
  text: string;
  intervalText: string;
  peersText: string;
  /** Share of the global score, in words. */
  shareText: string;
  stands?: Standing | undefined;
  href?: string | undefined;
  /** Said under the name of the line. */
  note?: string | undefined;
}

export interface FigureOfRow {
  key: string;
  label: string;
  figure: Figure | undefined;
  peer?: PeerFigure | undefined;
  stands?: Standing | undefined;
  href?: string | undefined;
}

/** Whole points outside (method 1.1.6); `digits` 1 where the parts of the figure are shown and add up to it. */
export function figureRow({ key, label, figure, peer, stands, href }: FigureOfRow, locale: Locale, digits: 0 | 1 = 0): FigureRow {
  const t = resultsTexts[locale];
  const peerParts = { peers: peer && peerRange(peer), peersText: peer ? peerText(peer, locale) : t.noPeerFigure };
  if (!figure || figure.kind !== 'value') {
    const reason = figure?.kind === 'not_applicable' ? figure.reason : (figure?.missing ?? 'audits');
    return { key, label, value: null, indicative: false, text: t.empty[reason], intervalText: '', shareText: '', ...peerParts };
  }
  const { value, low, high, indicative, weight } = figure.value;
  return {
    key, label, value, indicative, stands, href, ...peerParts,
    ...(indicative ? {} : { low, high }),
    text: formatScore(value, locale, digits),
    intervalText: indicative ? t.indicative : t.between(formatScore(low, locale), formatScore(high, locale)),
    shareText: t.shareOfScore(formatPercent(weight, locale)),
  };
}

/** Quartiles around the mean; where quartiles stay hidden, the mean alone. */
const peerRange = ({ mean, quartiles }: PeerFigure) => ({ low: quartiles?.[0] ?? mean, high: quartiles?.[2] ?? mean, median: mean });

function peerText({ mean, quartiles }: PeerFigure, locale: Locale): string {
  const points = (value: number) => formatScore(value, locale);
  return quartiles ? resultsTexts[locale].peersText(points(mean), points(quartiles[0]), points(quartiles[2])) : points(mean);
}

/** Shares of figures that make up one whole, in whole percents that add up to 100. */
export function withShares(rows: readonly FigureRow[], figures: Readonly<Partial<Record<string, Figure>>>, locale: Locale): FigureRow[] {
  const weights = rows.map(({ key }) => figures[key]).map((figure) => (figure?.kind === 'value' ? figure.value.weight : 0));
  const rounded = roundParts(weights.map((weight) => 100 * weight), 0);
  return rows.map((row, i) => (row.value === null ? row : { ...row, shareText: resultsTexts[locale].shareOfScore(formatPercent((rounded[i] ?? 0) / 100, locale)) }));
}
