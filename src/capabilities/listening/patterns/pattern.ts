import { mean, standardDeviation } from '#core/statistics/moments.ts';
import { studentQuantile } from '#core/statistics/student.ts';
import { sumOf } from '#core/shared/vector.ts';
import type { ListeningBoard } from '../figures/board.ts';

/** What is said of a criterion over bodies: no figure of fewer than `least_bodies`, no word that fewer of them hear. */
export interface Pattern {
  criterion: string;
  bodies: number;
  mentions: number;
  /** Mean share of the dissatisfied, each body counting as one, with its 95 % bounds. */
  share: number;
  low: number;
  high: number;
  words: { word: string; bodies: number }[];
}

/** Patterns over boards: a body counts for a criterion from ten mentions in effect on, without what is flagged. */
export function patternsIn(boards: readonly Pick<ListeningBoard, 'criteria'>[], leastBodies: number, mostWords: number): Pattern[] {
  const lines = boards.flatMap(({ criteria }) => criteria);
  return [...Map.groupBy(lines, ({ criterion }) => criterion)].flatMap(([criterion, own]) => {
    const heard = own.filter(({ withoutFlagged }) => withoutFlagged !== null);
    if (heard.length < leastBodies) return [];
    const shares = heard.map(({ withoutFlagged }) => 1 - (withoutFlagged?.share ?? 1));
    const share = mean(shares);
    const reach = (studentQuantile(0.975, shares.length - 1) * standardDeviation(shares)) / Math.sqrt(shares.length);
    return [{
      criterion, bodies: heard.length, mentions: sumOf(heard, ({ satisfied, dissatisfied }) => satisfied + dissatisfied), share, low: Math.max(0, share - reach), high: Math.min(1, share + reach),
      words: wordsOfMany(heard.map(({ blamed }) => blamed.map(({ word }) => word)), leastBodies).slice(0, mostWords),
    }];
  }).sort((a, b) => b.share - a.share);
}

function wordsOfMany(bodies: readonly string[][], least: number): { word: string; bodies: number }[] {
  const counts = new Map<string, number>();
  for (const words of bodies) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].filter(([, n]) => n >= least).map(([word, n]) => ({ word, bodies: n })).sort((a, b) => b.bodies - a.bodies || a.word.localeCompare(b.word, 'fr'));
}
