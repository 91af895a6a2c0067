import { figureOf, type OpinionFigure } from '../opinions/figure.ts';

/**
 * The score, 0 to 100, of a question tied to a criterion, with its 95 % interval: the first answer offered is worth 0, the last 100, those
 * between at equal steps. Each participation counts alone, so the interval is Wilson's at the size at which yes and no would spread as much.
 * `counts`: by answer, in the order offered. Null score without answers.
 */
export function criterionScore(counts: readonly number[]): Pick<OpinionFigure, 'n' | 'score' | 'interval'> {
  const worth = counts.map((_, i) => (100 * i) / Math.max(1, counts.length - 1));
  const n = counts.reduce((sum, count) => sum + count, 0);
  const total = counts.reduce((sum, count, i) => sum + count * (worth[i] ?? 0), 0);
  const squares = counts.reduce((sum, count, i) => sum + count * (worth[i] ?? 0) ** 2, 0);
  const mean = n > 0 ? total / n : 0;
  const variance = (squares - n * mean * mean) / Math.max(1, n - 1);
  const most = mean * (100 - mean);
  // Where everybody said the same, nothing seems to spread: it is held to spread a little, the less the more people there are.
  const spread = most > 0 ? Math.max(variance / most, 1 / n) : 1;
  const { score, interval } = figureOf({ n, total, squares, histogram: [...counts] }, { score: spread, satisfied: 1 });
  return { n, score, interval };
}
