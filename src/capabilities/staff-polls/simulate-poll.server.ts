import { randomStream, type RandomStream } from '#core/shared/random.ts';
import type { PollAnswer } from '#core/staff-polls/ballot.ts';
import { offered } from '#core/staff-polls/ballot.ts';
import type { PollQuestion } from '#core/staff-polls/poll.ts';
import { askBlindly, takeOffBlinding } from '#platform/browser/blind-token.ts';
import { fixedClock } from '#platform/clock.ts';
import type { Ctx } from '#platform/context.ts';
import type { RunStep } from '#platform/jobs/job.ts';
import { closePoll, makePoll, openPoll, readPoll } from './arrange-polls.server.ts';
import { tendPoll } from './ballots/tend-polls.server.ts';
import type { PollKey } from './poll.ts';
import type { PollInput } from './poll.input.ts';
import { listVoters, readCodes, type ListedVoter } from './roll/arrange-roll.server.ts';
import { issueToken } from './tokens/issue-token.server.ts';
import { spendToken } from './tokens/spend-token.server.ts';

/** A poll of the demonstration. */
export interface SimulatedPoll {
  organisationId: string;
  input: PollInput;
  voters: readonly ListedVoter[];
  /** How many of those listed in a unit answer. */
  answering: Readonly<Record<string, number>>;
  /** How far up its scale an ordinary agent puts a criterion, 0..1. */
  levelOf: (criterion: string | null) => number;
  /** What some write, by kind of question. */
  words: Readonly<Record<'text' | 'idea', readonly string[]>>;
  /** Null: it stays open. */
  closedOn: Date | null;
  openedOn: Date;
}

/**
 * Holds a poll as it would be held: drafted, listed, opened, answered with tokens signed blindly, closed. The same body and questions give the same
 * answers. `run` sees as the system, `visit` as the public, as those who answer do. Returns its key.
 */
export async function simulatePoll({ run, visit }: { run: RunStep; visit: RunStep }, { organisationId, input, voters, openedOn, closedOn, ...of }: SimulatedPoll): Promise<PollKey> {
  const at = (instant: Date) => <T>(work: (ctx: Ctx) => Promise<T>): Promise<T> => run((ctx) => work({ ...ctx, clock: fixedClock(instant) }));
  const opening = at(openedOn);
  const key = await opening(async (ctx) => ({ organisationId, id: await makePoll(ctx, organisationId, input) }));
  await opening((ctx) => listVoters(ctx, key, voters));
  await opening((ctx) => openPoll(ctx, key));
  const ballots = await run((ctx) => ballotsOf(ctx, key, of));
  await visit(async (ctx) => { for (const ballot of ballots) await vote({ ...ctx, clock: fixedClock(openedOn) }, key, ballot); });
  await opening((ctx) => tendPoll(ctx, key));
  if (closedOn) {
    await at(closedOn)((ctx) => closePoll(ctx, key));
    await at(closedOn)((ctx) => tendPoll(ctx, key));
  }
  return key;
}

type Said = Pick<SimulatedPoll, 'answering' | 'levelOf' | 'words'>;

interface GivenBallot {
  publicKey: string;
  code: string;
  ballot: unknown;
}

async function ballotsOf(ctx: Ctx, key: PollKey, { answering, levelOf, words }: Said): Promise<GivenBallot[]> {
  const { poll, questions } = await readPoll(ctx, key);
  const units = new Map(poll.units.map(({ id, offered: named }) => [id, named]));
  const codes = Map.groupBy(await readCodes(ctx, key), ({ unit }) => unit ?? '');
  return [...codes].toSorted(([a], [b]) => (a < b ? -1 : 1)).flatMap(([unit, listed]) => listed.slice(0, answering[unit] ?? 0).map(({ code }, i) => {
    const chance = randomStream('demonstration poll', key.organisationId, poll.content.fr.title, unit, i);
    return { publicKey: poll.publicKey ?? '', code, ballot: { unit: units.get(unit) ? unit : null, answers: answersOf(questions, { levelOf, words }, chance) } };
  }));
}

async function vote(ctx: Ctx, { id: pollId }: PollKey, { publicKey, code, ballot }: GivenBallot): Promise<void> {
  const request = await askBlindly(publicKey, pollId);
  const signed = await issueToken(ctx, { pollId, proof: { code }, blinded: request.blinded });
  await spendToken(ctx, { pollId, serial: request.serial, signature: await takeOffBlinding(publicKey, pollId, request, signed), ballot });
}

/** Of one agent, in a mood of their own; now and then a question is passed over, and few write. */
function answersOf(questions: readonly PollQuestion[], { levelOf, words }: Pick<Said, 'levelOf' | 'words'>, chance: RandomStream): Record<string, PollAnswer> {
  const mood = 0.1 * chance.normal();
  return Object.fromEntries(questions.flatMap((question): [string, PollAnswer][] => {
    if (question.kind === 'text' || question.kind === 'idea') return chance.uniform() < 0.3 ? [[question.id, chance.pick(words[question.kind])]] : [];
    return chance.uniform() < 0.05 ? [] : [[question.id, answerTo(question, levelOf(question.criterion) + mood, chance)]];
  }));
}

function answerTo(question: PollQuestion, mood: number, chance: RandomStream): PollAnswer {
  const level = Math.min(0.97, Math.max(0.03, mood));
  const options = offered(question);
  if (question.kind === 'guess') return Math.round(100 * Math.min(1, Math.max(0, level + 0.1 * chance.normal())));
  if (question.kind === 'yes_no') return chance.uniform() < level ? 'yes' : 'no';
  if (question.kind === 'rank') return chance.shuffle(options);
  let step = 0;
  for (let i = 1; i < options.length; i++) step += chance.uniform() < level ? 1 : 0;
  return options[step] ?? '';
}
