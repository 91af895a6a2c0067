import { percent, points, table } from './print-table.ts';
import { improvementRounds, trophyRounds, type TrophyEdition } from './trophy-rounds.ts';

/** The long simulation of trophies (`npm run simulate -- trophies`), printed as the tables of docs/method.md. */
const sizes = [28, 28, 30, 20, 12, 24, 15, 74, 30, 28];
const editions: [edition: TrophyEdition, count: number][] = [
  [{ name: '150 editions without differences', sizes, spread: 0, error: 3.2 }, 150],
  [{ name: '1,000 of 14 categories of 8, without differences', sizes: Array.from({ length: 14 }, () => 8), spread: 0, error: 3.2 }, 1000],
  [{ name: '50 of spread 7', sizes, spread: 7, error: 3.2 }, 50],
  [{ name: '50 of spread 11', sizes, spread: 11, error: 3.2 }, 50],
];
const rounds = editions.map(([edition, count]) => trophyRounds(edition, count));
const differ = (name: string): boolean => name.includes('spread');
table(
  ['ten categories of 12 to 74 bodies, two rounds', ...rounds.map(({ name }) => name)],
  [
    ['editions with a false single winner', ...rounds.map(({ editionsWithFalseWinner }) => percent(editionsWithFalseWinner))],
    ['categories with a single winner', ...rounds.map(({ single }) => percent(single))],
    ['single winners that are truly the best', ...rounds.map(({ singleIsBest, name }) => (differ(name) ? percent(singleIsBest) : '–'))],
    ['finalists a category', ...rounds.map(({ finalists }) => points(finalists))],
    ['winners a category', ...rounds.map(({ winners }) => points(winners))],
    ['truly best among the finalists', ...rounds.map(({ bestAmongFinalists, name }) => (differ(name) ? percent(bestAmongFinalists) : '–'))],
    ['truly best among the winners', ...rounds.map(({ bestAmongWinners, name }) => (differ(name) ? percent(bestAmongWinners) : '–'))],
    ['published 95 % intervals of winners that hold', ...rounds.map(({ intervalsHold }) => percent(intervalsHold))],
  ],
);

const gains = [0, 8, 12, 16, 20].map((gain) => improvementRounds(60, 10, 3.2, gain, gain === 0 ? 200 : 50));
table(
  ['60 bodies in two editions, one of which gained', ...gains.map(({ gain }) => `${gain} points`)],
  [
    ['a winner is named', ...gains.map(({ awarded }) => percent(awarded))],
    ['the one that gained is among the winners', ...gains.map(({ rightlyAwarded }) => percent(rightlyAwarded))],
    ['it comes first by the plain difference', ...gains.map(({ plainFirst, gain }) => (gain === 0 ? '–' : percent(plainFirst)))],
    ['it comes first by the gain beyond peers', ...gains.map(({ adjustedFirst, gain }) => (gain === 0 ? '–' : percent(adjustedFirst)))],
    ['rank before of the first by the plain difference (50 % = fair)', ...gains.map(({ plainFrom }) => percent(plainFrom))],
    ['rank before of the first by the gain beyond peers', ...gains.map(({ adjustedFrom }) => percent(adjustedFrom))],
  ],
);
