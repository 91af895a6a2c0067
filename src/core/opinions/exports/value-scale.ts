import { plainCell, type ValueScale } from './mapping.ts';

/** Words of satisfaction by how good they are, 0 the worst: what kiosks write in their exports. */
const levels: readonly (readonly [number, readonly string[]])[] = [
  [0, ['tres insatisfait', 'tres insatisfaite', 'pas du tout satisfait', 'pas du tout satisfaite', 'pas satisfait du tout', 'tres mauvais', 'tres mal', 'tres mecontent', 'tres negatif', 'pas du tout d accord', 'pas du tout', 'very dissatisfied', 'very bad', 'very unhappy', 'very poor', 'very negative', 'strongly disagree', 'terrible', '😡', '😠', '😢', '😭', '1 etoile']],
  [0.25, ['insatisfait', 'insatisfaite', 'pas satisfait', 'peu satisfait', 'peu satisfaite', 'plutot insatisfait', 'plutot pas satisfait', 'plutot mal', 'mauvais', 'mal', 'mecontent', 'negatif', 'rouge', 'plutot pas d accord', 'non', 'dissatisfied', 'bad', 'unhappy', 'poor', 'negative', 'disagree', 'red', 'no', '☹', '☹️', '🙁', '😞', '👎']],
  [0.5, ['neutre', 'moyen', 'moyennement satisfait', 'ni satisfait ni insatisfait', 'correct', 'passable', 'orange', 'jaune', 'sans avis', 'neutral', 'average', 'fair', 'ok', 'yellow', '😐', '😑']],
  [0.75, ['satisfait', 'satisfaite', 'plutot satisfait', 'plutot satisfaite', 'assez satisfait', 'plutot bien', 'bon', 'bien', 'content', 'positif', 'vert', 'plutot d accord', 'oui', 'satisfied', 'good', 'happy', 'positive', 'agree', 'green', 'yes', '🙂', '☺', '☺️', '😊', '👍']],
  [1, ['tres satisfait', 'tres satisfaite', 'tout a fait satisfait', 'tres bon', 'tres bien', 'excellent', 'tres content', 'tres positif', 'tout a fait d accord', 'very satisfied', 'very good', 'very happy', 'very positive', 'strongly agree', 'great', '😀', '😃', '😄', '😍', '🤩']],
];
const levelOf = new Map(levels.flatMap(([level, words]) => words.map((word) => [word, level] as const)));

/** An answer in the form in which it is compared: plain small letters, without signs between the words. */
export const plainAnswer = (text: string): string => plainCell(text.trim()).replaceAll(/['’\-_.]+/g, ' ').replaceAll(/\s+/g, ' ').trim();

const figureIn = (text: string): number | null => {
  const [, figure] = /^(-?\d+(?:[.,]0+)?)\s*(?:\/\s*\d+|%|★|etoiles?|stars?)?$/i.exec(text.trim()) ?? [];
  return figure === undefined ? null : Number.parseFloat(figure.replace(',', '.'));
};

/** The ends that scales of figures usually have, the narrowest first. */
const usual = [[0, 1], [1, 3], [0, 2], [1, 4], [0, 3], [1, 5], [0, 4], [1, 6], [1, 7], [1, 10], [0, 10]] as const;

/** The scale that the answers of a file follow, as far as they tell. */
export function guessScale(answers: readonly string[]): ValueScale {
  const said = [...new Set(answers.map(plainAnswer).filter((answer) => answer !== ''))];
  const figures = said.flatMap((answer) => figureIn(answer) ?? []);
  if (said.length > 0 && figures.length * 2 >= said.length) {
    const [least, most] = [Math.min(...figures), Math.max(...figures)];
    const [worst, best] = usual.find(([from, to]) => from <= least && most <= to && (from === 0) === (least === 0)) ?? [1, 5];
    return { steps: best - worst + 1, figures: { worst, best }, words: {} };
  }
  const known = said.flatMap((answer) => { const level = levelOf.get(answer); return level === undefined ? [] : [{ answer, level }]; });
  const ladder = ladderOf(new Set(known.map(({ level }) => level)));
  const words = Object.fromEntries(known.map(({ answer, level }) => [answer, Math.max(0, ladder.findIndex((step) => level <= step))]));
  return { steps: ladder.length, figures: null, words };
}

/** The steps of a scale of words: five with a middle and ends, four with ends alone, three with a middle alone, two. */
function ladderOf(seen: ReadonlySet<number>): readonly number[] {
  const ends = seen.has(0) || seen.has(1);
  if (ends) return seen.has(0.5) ? [0, 0.25, 0.5, 0.75, 1] : [0, 0.25, 0.75, 1];
  return seen.has(0.5) ? [0.25, 0.5, 0.75] : [0.25, 0.75];
}

/** The step of an answer, 0 the worst; null for one that the scale does not know. */
export function stepOf(text: string, { steps, figures, words }: ValueScale): number | null {
  if (figures) {
    const figure = figureIn(text);
    if (figure === null) return null;
    const step = figures.worst < figures.best ? figure - figures.worst : figures.worst - figure;
    return Number.isInteger(step) && step >= 0 && step < steps ? step : null;
  }
  const step = words[plainAnswer(text)];
  return step !== undefined && step >= 0 && step < steps ? step : null;
}
