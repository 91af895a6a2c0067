import type { AnswerCell } from '../anonymity/differencing.ts';
import { cellsToShow } from '../anonymity/display-rule.ts';
import type { PollAnswer } from './ballot.ts';
import { offered } from './ballot.ts';
import { lineOf, type PollQuestion, type PollUnit } from './poll.ts';

/** A ballot that counts, under a number that says nothing; `group`: in which of the groups it came, while the poll is open. */
export type CountedBallot = { readonly id: string; readonly unit: string | null; readonly answers: Readonly<Record<string, PollAnswer>>; readonly group: number };

/** The part of a poll that is everybody. */
export const wholePoll = '';

/** How many chose each answer: guesses in bands of ten (`g0`…`g9`, 100 in the last), ranks by option and place (`o1.1`). */
export function countsOf(question: PollQuestion, answers: readonly PollAnswer[]): Record<string, number> {
  const counts: Record<string, number> = Object.fromEntries(answersOf(question).map((answer) => [answer, 0]));
  for (const answer of answers) for (const one of namesOf(answer)) counts[one] = (counts[one] ?? 0) + 1;
  return counts;
}

/** Everything that `countsOf` counts, in order. */
export function answersOf(question: PollQuestion): string[] {
  if (question.kind === 'guess') return Array.from({ length: 10 }, (_, i) => `g${i}`);
  const options = offered(question);
  return question.kind === 'rank' ? options.flatMap((id) => options.map((_, place) => `${id}.${place + 1}`)) : options;
}

function namesOf(answer: PollAnswer): string[] {
  if (typeof answer === 'string') return [answer];
  return typeof answer === 'number' ? [`g${Math.min(9, Math.floor(answer / 10))}`] : answer.map((id, place) => `${id}.${place + 1}`);
}

/** Those who answered a question, in a part of the body or in all of it. */
export function cellOf(question: PollQuestion, unit: string, ballots: readonly CountedBallot[], units: readonly PollUnit[]): AnswerCell {
  const given = ballots.flatMap(({ id, unit: own, answers }) => {
    const answer = answers[question.id];
    const within = unit === wholePoll || (own !== null && lineOf(units, own).some((one) => one.id === unit));
    return answer !== undefined && within ? [{ id, answer }] : [];
  });
  return { id: unit, members: new Set(given.map(({ id }) => id)), counts: countsOf(question, given.map(({ answer }) => answer)) };
}

/** Which groups an earlier release of a question showed: the first so many. */
export type EarlierRelease = { readonly throughGroup: number };

type Poll = { readonly questions: readonly PollQuestion[]; readonly units: readonly PollUnit[] };
export type ShownCell = { readonly question: string; readonly unit: string; readonly answers: number; readonly counts: Readonly<Record<string, number>> };

const isClosed = ({ kind }: PollQuestion): boolean => kind !== 'text' && kind !== 'idea';

/**
 * What may be shown of `ballots`, given what was shown before: of each question the whole, and its parts at the end (`parts`). A
 * whole that was shown before and has too few new answers keeps what it showed.
 */
export function resultsToShow({ questions, units }: Poll, ballots: readonly CountedBallot[], { earlier, parts }: { readonly earlier: ReadonlyMap<string, readonly EarlierRelease[]>; readonly parts: boolean }): ShownCell[] {
  return questions.filter(isClosed).flatMap((question) => {
    const before = (earlier.get(question.id) ?? []).map(({ throughGroup }, i) =>
      ({ ...cellOf(question, wholePoll, ballots.filter(({ group }) => group <= throughGroup), units), id: `before ${i}` }));
    const candidates = [wholePoll, ...(parts ? units.map(({ id }) => id) : [])].map((unit) => cellOf(question, unit, ballots, units));
    return cellsToShow(candidates, before).map(({ id, members, counts }) => ({ question: question.id, unit: id, answers: members.size, counts }));
  });
}
