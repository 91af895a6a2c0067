import { formatInteger, formatScore } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { FigureRow } from './figure-row.ts';
import type { PeerFigure } from './groups.queries.server.ts';
import { nationalTexts } from './national.texts.ts';

/** A mean over bodies as a line: its interval, the middle half, and on how many bodies it rests. */
export function meanRow(key: string, label: string, { mean, interval, quartiles, organisations }: PeerFigure, locale: Locale): FigureRow {
  const t = nationalTexts[locale];
  const points = (value: number) => formatScore(value, locale);
  return {
    key, label, value: mean, indicative: false, text: points(mean),
    ...(interval && { low: interval[0], high: interval[1] }),
    ...(quartiles && { peers: { low: quartiles[0], high: quartiles[2], median: quartiles[1] } }),
    intervalText: interval ? t.between(points(interval[0]), points(interval[1])) : '',
    peersText: quartiles ? t.spreadValue(points(quartiles[0]), points(quartiles[2])) : t.notShown,
    shareText: `n = ${formatInteger(organisations, locale)}`,
  };
}
