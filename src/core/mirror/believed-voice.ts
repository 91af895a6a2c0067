import type { PollQuestion } from '../staff-polls/poll.ts';
import { answersOf, type ShownCell } from '../staff-polls/tally.ts';
import { wilsonInterval } from '../statistics/wilson.ts';
import type { VoiceScore } from './voices.ts';

/** Fewer answers are shown where anonymity allows, but not held against other voices. */
export const leastAnswers = 10;

/** A released figure of a question tied to a criterion. `eligible`: people who could answer; null where that is not published. */
type BelievedCell = { readonly question: PollQuestion; readonly cell: Pick<ShownCell, 'answers' | 'counts'>; readonly eligible: number | null };

/**
 * What the agents of a body believe of a criterion, from released figures and nothing else. Everybody on the roll could answer, and
 * all of them are the whole that is spoken of: the variance of a mean of n answers is that of a sample without replacement from
 * `eligible` people, (1 - n / N) s^2 / n (Cochran 1977, 2.5). Several questions of a criterion were answered by the same people: their
 * mean has at most the standard error that it would have if they always answered alike, the mean of the standard errors. Null
 * where no question gives a score.
 */
export function believedVoice(cells: readonly BelievedCell[]): VoiceScore | null {
  const means = cells.flatMap((one) => meanOf(one) ?? []);
  if (means.length === 0) return null;
  const score = means.reduce((sum, one) => sum + one.score, 0) / means.length;
  const variance = (means.reduce((sum, one) => sum + one.error, 0) / means.length) ** 2;
  const n = Math.min(...means.map((one) => one.n));
  return { score, ...within(score, variance), n, estimate: n < leastAnswers ? null : { value: score, variance, degreesOfFreedom: n - 1 } };
}

/** Wilson's interval at the number of people at which yes and no would spread as much. Nothing is uncertain once everybody answered. */
function within(score: number, variance: number): { low: number; high: number } {
  if (variance === 0) return { low: score, high: score };
  const { low, high } = wilsonInterval(score / 100, (score * (100 - score)) / variance);
  return { low: 100 * low, high: 100 * high };
}

/** Width of the bands in which guesses are counted, in points. */
const guessBand = 10;

/** What each answer is worth, 0..100: the middle of its band for a guess; null for a question that gives no score. */
export function worthOf(question: PollQuestion): ReadonlyMap<string, number> | null {
  const answers = answersOf(question);
  switch (question.kind) {
    case 'yes_no':
      return new Map([['yes', 100], ['no', 0]]);
    case 'guess':
      return new Map(answers.map((answer, i) => [answer, guessBand * i + guessBand / 2]));
    case 'scale':
    case 'emoji':
    case 'picture':
      return new Map(answers.map((answer, i) => [answer, (100 * i) / Math.max(1, answers.length - 1)]));
    default:
      return null;
  }
}

function meanOf({ question, cell, eligible }: BelievedCell): { score: number; error: number; n: number } | null {
  const worth = worthOf(question);
  const n = cell.answers;
  if (!worth || n < 2) return null;
  const sumOf = (of: (value: number) => number): number => [...worth].reduce((sum, [answer, value]) => sum + (cell.counts[answer] ?? 0) * of(value), 0);
  const score = sumOf((value) => value) / n;
  // Inside a band of guesses nobody knows who said what: as if each said any number of it.
  const inside = question.kind === 'guess' ? guessBand ** 2 / 12 : 0;
  const spread = sumOf((value) => (value - score) ** 2) / (n - 1) + inside;
  const unheard = eligible === null ? 1 : Math.max(0, 1 - n / eligible);
  return { score, error: Math.sqrt((unheard * spread) / n), n };
}
