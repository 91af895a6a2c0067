import { addDays, type IsoDate } from '../calendar/date.ts';
import type { Known } from '../questionnaire/condition.ts';
import { emptinessOf, statusOf } from '../questionnaire/evaluate.ts';
import type { Questionnaire } from '../questionnaire/compile.ts';
import { possibleScores } from '../questionnaire/score-answer.ts';
import type { Answer, AnswerValue, Band, ContactContext, Item, ItemStatus } from '../questionnaire/types.ts';
import { randomStream, type RandomStream } from '../shared/random.ts';

/**
 * Answers as a citizen could have noted them, for demonstrations and for trying a grid: never mixed with real ones.
 *
 * `level`: quality of the contact on the logit scale (0 = half of the points). An item's answer follows a partial
 * credit model (Masters, 1982): the probability of each possible score s grows with exp(s / 100 x (level - difficulty)).
 * One draw an item, asked or not, so that a small change of level changes few answers.
 */
export function simulateAnswers(input: {
  questionnaire: Questionnaire;
  context: ContactContext;
  level: number;
  random: RandomStream;
  /** Difficulty of an item on the logit scale; 0 on average. */
  difficulty: (itemId: string) => number;
  /** Last day on which a reply can arrive. */
  until: IsoDate;
}): Answer[] {
  const { questionnaire, context, level, random, difficulty, until } = input;
  const statuses: ItemStatus[] = [];
  const values: AnswerValue[] = [];
  const known: Known = { statuses, values, context };
  // Conditions look back only: answering in order settles each item before the next is looked at.
  return questionnaire.items.map((compiled): Answer => {
    const { item } = compiled;
    const draw = random.uniform();
    const status = statusOf(compiled, undefined, known);
    const value = status === 'to_answer' ? drawAnswer(item, level - difficulty(item.id), draw, context.sentOn ?? null, until) : null;
    const settled = status === 'to_answer' ? (value === null ? 'missing' : 'answered') : status;
    statuses.push(settled);
    values.push(value);
    return { itemId: item.id, value, empty: emptinessOf(settled) };
  });
}

function drawAnswer(item: Item, level: number, draw: number, sentOn: string | null, until: IsoDate): AnswerValue {
  const scores = possibleScores(item);
  const wanted = drawScore(scores, level, draw);
  switch (item.kind) {
    case 'yes_no':
      return (wanted === 100) === (item.good === 'yes') ? 'yes' : 'no';
    case 'scale':
    case 'choice':
      return (item.options.find(({ score }) => score === wanted) ?? item.options[0])?.id ?? null;
    case 'measure':
    case 'count':
      return valueInBand(item.bands, wanted, draw);
    case 'date':
      return dateInBand(item.bands, wanted, draw, sentOn, until);
    case 'choices':
    case 'text':
      return null;
  }
}

/** The score drawn among the possible ones (ascending), by inversion of the partial credit probabilities. */
export function drawScore(scores: readonly number[], level: number, draw: number): number | undefined {
  const weights = scores.map((score) => Math.exp((score / 100) * level));
  let left = draw * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [index, weight] of weights.entries()) {
    left -= weight;
    if (left < 0) return scores[index];
  }
  return scores.at(-1);
}

/** A whole number inside the band that gives the wanted score. */
function valueInBand(bands: readonly Band[], wanted: number | undefined, draw: number): number {
  const index = Math.max(0, bands.findIndex(({ score }) => score === wanted));
  const low = index === 0 ? 0 : Math.floor(bands[index - 1]?.upTo ?? 0) + 1;
  const upTo = bands[index]?.upTo ?? null;
  const high = upTo === null ? low + Math.max(2, Math.round(low / 2)) : Math.max(low, Math.floor(upTo));
  return low + Math.floor(((draw * 7919) % 1) * (high - low + 1));
}

function dateInBand(bands: readonly Band[], wanted: number | undefined, draw: number, sentOn: string | null, until: IsoDate): string | null {
  if (sentOn === null) return null;
  const date = addDays(sentOn, valueInBand(bands, wanted, draw));
  return date > until ? until : date;
}

/** Difficulty of each item, drawn once by the seed: some things are rarely done well, others nearly always. */
export function drawDifficulties(seed: string, spread: number): (itemId: string) => number {
  const known = new Map<string, number>();
  return (itemId) => {
    const ready = known.get(itemId);
    if (ready !== undefined) return ready;
    const drawn = randomStream(seed, 'difficulty', itemId).normal() * spread;
    known.set(itemId, drawn);
    return drawn;
  };
}
