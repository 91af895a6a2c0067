import { believedVoice } from '#core/mirror/believed-voice.ts';
import type { PollState } from '#core/staff-polls/poll.ts';
import { wholePoll, type ShownCell } from '#core/staff-polls/tally.ts';
import type { ReleasedWords } from '../ballots/ballots.queries.server.ts';
import type { Poll, PollQuestion } from '../poll.ts';
import type { UnitTurnout } from './turnout.server.ts';

/** A score on 0..100 with its 95 % interval. */
export interface Score {
  score: number;
  low: number;
  high: number;
}

/** A group of people, and what may be shown of it; null: nothing. */
export interface GroupReading {
  label: string;
  cell: ShownCell | null;
  score: Score | null;
}

/** What was released of a question. */
export interface QuestionReading {
  question: PollQuestion;
  whole: GroupReading;
  /** Parts of the body of which something is shown, in their order. */
  parts: GroupReading[];
  /** The last earlier poll of the body in which the same was asked and shown. */
  previous: (GroupReading & { pollId: string; closedAt: string }) | null;
  /** Comments, masked, in the groups in which they were released; ideas have their own page. */
  words: string[][];
}

/** Results of a poll as its body reads them. */
export interface PollReading {
  poll: Poll;
  state: PollState;
  body: string;
  questions: QuestionReading[];
  /** Turnout of the whole and of its parts, where it is said. */
  turnout: (UnitTurnout & { label: string | null })[];
  /** Parts that ballots could name and of which no figure is shown; parts too small to be named. */
  silent: string[];
  small: string[];
}

interface Released {
  poll: Poll;
  questions: readonly PollQuestion[];
  cells: readonly ShownCell[];
}

export interface ReadingSource extends Released {
  state: PollState;
  body: string;
  words: readonly ReleasedWords[];
  turnout: readonly UnitTurnout[];
  /** Polls that were over before, the newest first. */
  earlier: readonly Released[];
}

/** Whether two questions ask the same, in the same words and with the same answers. */
export function asksTheSame(a: PollQuestion, b: PollQuestion): boolean {
  return a.kind === b.kind && a.label.fr === b.label.fr && a.options.length === b.options.length && a.options.every(({ id, label }, i) => b.options[i]?.id === id && b.options[i]?.label.fr === label.fr);
}

/** Orders what was released of a poll for whoever reads it; adds nothing that was not. `whole`: how everybody is called. */
export function pollReading(source: ReadingSource, whole: string): PollReading {
  const { poll, state, body, questions, cells, words, turnout, earlier } = source;
  const offered = poll.units.filter((unit) => unit.offered);
  const shown = new Set(cells.map(({ unit }) => unit));
  return {
    poll, state, body,
    questions: questions.map((question) => ({
      question, whole: groupOf({ poll, questions, cells }, question, { unit: wholePoll, label: whole, eligible: poll.eligible }),
      parts: offered.map(({ id, label }) => groupOf({ poll, questions, cells }, question, { unit: id, label, eligible: turnout.find(({ unit }) => unit === id)?.eligible ?? null })).filter(({ cell }) => cell !== null),
      previous: previousOf(question, earlier), words: question.kind === 'text' ? groupsOf(words.filter(({ questionId }) => questionId === question.id)) : [],
    })),
    turnout: turnout.map((one) => ({ ...one, label: poll.units.find(({ id }) => id === one.unit)?.label ?? null })),
    silent: offered.filter(({ id }) => !shown.has(id)).map(({ label }) => label), small: poll.units.filter((unit) => !unit.offered).map(({ label }) => label),
  };
}

function groupOf({ cells }: Released, question: PollQuestion, { unit, label, eligible }: { unit: string; label: string; eligible: number | null }): GroupReading {
  const cell = cells.find((one) => one.question === question.id && one.unit === unit) ?? null;
  const voice = cell && believedVoice([{ question, cell, eligible }]);
  return { label, cell, score: voice && { score: voice.score, low: voice.low, high: voice.high } };
}

function previousOf(question: PollQuestion, earlier: readonly Released[]): QuestionReading['previous'] {
  for (const released of earlier) {
    const { poll } = released;
    const same = released.questions.find((one) => asksTheSame(one, question));
    const group = same && groupOf(released, same, { unit: wholePoll, label: poll.content.fr.title, eligible: poll.eligible });
    if (group?.cell && poll.closesAt) return { ...group, pollId: poll.id, closedAt: poll.closesAt };
  }
  return null;
}

const groupsOf = (words: readonly ReleasedWords[]): string[][] => [...Map.groupBy(words, ({ group }) => group).values()].map((group) => group.map(({ body }) => body));
