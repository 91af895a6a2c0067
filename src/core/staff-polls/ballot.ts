import type { PollQuestion, PollUnit } from './poll.ts';

/** What somebody chose: an option, a whole number from 0 to 100 for a guess, every option in order for a rank. */
export type PollAnswer = string | number | readonly string[];

/** A ballot: who gave it is nowhere. `unit`: the part of the body that the voter says is theirs, or null. */
export type Ballot = {
  readonly unit: string | null;
  readonly answers: Readonly<Record<string, PollAnswer>>;
  readonly words: Readonly<Record<string, string>>;
};

/** Longest comment or idea, in UTF-16 units. */
export const longestWords = 500;

/** Faults by question: what it does not offer, or too long. `unit`, `nothing` and `ballot` stand for the ballot itself. */
export type BallotFaults = Readonly<Record<string, 'unknown' | 'too_long' | 'nothing'>>;

/** Answers that a question offers to choose from; none for guesses and words. */
export const offered = ({ kind, options }: PollQuestion): string[] => (kind === 'yes_no' ? ['yes', 'no'] : options.map(({ id }) => id));

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Judges what was sent as a ballot, from whomever. No question must be answered; something must be said. */
export function readBallot(poll: { readonly questions: readonly PollQuestion[]; readonly units: readonly PollUnit[] }, sent: unknown): { ballot: Ballot } | { faults: BallotFaults } {
  if (!isRecord(sent) || !isRecord(sent['answers'])) return { faults: { ballot: 'unknown' } };
  const { unit = null, answers: given } = sent;
  const faults: Record<string, 'unknown' | 'too_long' | 'nothing'> = {};
  if (unit !== null && !poll.units.some(({ id }) => id === unit)) faults['unit'] = 'unknown';
  const answers: Record<string, PollAnswer> = {};
  const words: Record<string, string> = {};
  for (const id of Object.keys(given)) if (!poll.questions.some((question) => question.id === id)) faults[id] = 'unknown';
  for (const question of poll.questions) {
    const value = given[question.id] ?? null;
    if (value === null || value === '') continue;
    if (question.kind === 'text' || question.kind === 'idea') {
      const text = typeof value === 'string' ? plainWords(value) : null;
      if (text === null) faults[question.id] = 'unknown';
      else if (text.length > longestWords) faults[question.id] = 'too_long';
      else if (text !== '') words[question.id] = text;
      continue;
    }
    const answer = chosen(question, value);
    if (answer === null) faults[question.id] = 'unknown';
    else answers[question.id] = answer;
  }
  if (Object.keys(faults).length > 0) return { faults };
  if (Object.keys(answers).length + Object.keys(words).length === 0) return { faults: { ballot: 'nothing' } };
  return { ballot: { unit: typeof unit === 'string' ? unit : null, answers, words } };
}

function chosen(question: PollQuestion, value: unknown): PollAnswer | null {
  if (question.kind === 'guess') return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 100 ? value : null;
  if (question.kind !== 'rank') return typeof value === 'string' && offered(question).includes(value) ? value : null;
  const order = Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
  const all = offered(question);
  return order.length === all.length && all.every((id) => order.includes(id)) ? order : null;
}

/** Without signs that nobody sees, so that each unit of a text is at most three bytes. */
const plainWords = (text: string): string => text.toWellFormed().replaceAll(/[\p{Cc}\p{Cf}]/gu, (sign) => (sign === '\n' ? sign : '')).trim();

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** Bytes that any ballot of a poll fits in: all are written with so many, so that their length says nothing. */
export function ballotBytes({ questions, units }: { readonly questions: readonly PollQuestion[]; readonly units: readonly PollUnit[] }): number {
  const longest = (texts: readonly string[]): number => Math.max(0, ...texts.map(bytesOf));
  const room = (question: PollQuestion): number => {
    if (question.kind === 'text' || question.kind === 'idea') return 3 * longestWords;
    return question.kind === 'rank' ? bytesOf(JSON.stringify(offered(question))) : Math.max(3, longest(offered(question)));
  };
  return 64 + longest(units.map(({ id }) => id)) + questions.reduce((sum, question) => sum + bytesOf(question.id) + room(question) + 8, 0);
}

/** A ballot as a text of exactly `bytes` bytes. Throws a RangeError for one that is longer. */
export function writeBallot(ballot: Ballot, bytes: number): string {
  const text = JSON.stringify(ballot);
  return text + ' '.repeat(bytes - bytesOf(text));
}
