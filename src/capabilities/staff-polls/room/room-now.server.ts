import { turnoutShown } from '#core/anonymity/display-rule.ts';
import { pollStateAt, type PollState } from '#core/staff-polls/poll.ts';
import { wholePoll } from '#core/staff-polls/tally.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { readPoll } from '../arrange-polls.server.ts';
import { hasSerials } from '../ballots/ballots.queries.server.ts';
import type { Poll, PollKey, PollQuestion } from '../poll.ts';
import { pollInView, questionsOf } from '../polls.queries.server.ts';
import { shownCells } from '../results/releases.queries.server.ts';
import { plainCode } from '../roll/voting-code.ts';
import { seePoll } from '../tokens/open-poll.server.ts';
import { roomByCode, roomOf, roomAnswers } from './room.queries.server.ts';
import type { PollRoom, RoomNow } from './room.ts';

/** The live session of a code, as phones and the wall see it. With the sight of the public. Throws `not_found`. */
export async function roomNow(ctx: Ctx, typed: string): Promise<RoomNow> {
  const room = await roomByCode(ctx.db, plainCode(typed));
  const poll = room && (await pollInView(ctx.db, room.poll.id));
  if (!poll) throw problem('not_found');
  return nowOf(ctx, poll, room);
}

/** The live session of a poll, for whoever has its address; null: it is answered as any other. Throws `not_found`. */
export async function roomOfPoll(ctx: Ctx, pollId: string): Promise<RoomNow | null> {
  const { poll } = await seePoll(ctx, pollId);
  const room = await roomOf(ctx.db, poll);
  return room ? nowOf(ctx, poll, room) : null;
}

async function nowOf(ctx: Ctx, poll: Poll, { code, questionId, asked, ...room }: PollRoom): Promise<RoomNow> {
  // A poll ends at its time, whoever leads its session.
  const stage = pollStateAt(poll, ctx.clock.now().toISOString()) === 'closed' ? 'over' : room.stage;
  const questions = await questionsOf(ctx.db, poll);
  const question = questions.find(({ id }) => id === questionId) ?? null;
  const took = question && (await roomAnswers(ctx.db, poll, question.id));
  const shown = stage === 'shown' ? (await shownCells(ctx.db, poll)).find((cell) => cell.question === questionId && cell.unit === wholePoll) : undefined;
  return {
    pollId: poll.id, code, title: titleOf(ctx, poll), stage, question, questions: questions.length,
    place: question ? asked.length + (stage === 'asking' ? 1 : 0) : 0,
    voices: turnoutShown({ eligible: poll.eligible ?? 0, took: took ?? 0 })?.atLeast ?? 0,
    result: shown ? { answers: shown.answers, counts: shown.counts } : null,
  };
}

const titleOf = ({ locale }: Ctx, { content }: Poll): string => (content[locale] ?? content.fr).title;

export interface RoomDesk {
  title: string;
  state: PollState;
  room: RoomNow | null;
  questions: PollQuestion[];
  asked: readonly string[];
  /** Whether a session can still be made of the poll. */
  mayStart: boolean;
  mayLead: boolean;
}

/** The page from which a session is led, or made. Throws `not_found`. */
export async function readRoomDesk(ctx: Ctx, key: PollKey): Promise<RoomDesk> {
  const { poll, state, questions, mayPoll } = await readPoll(ctx, key);
  const room = await roomOf(ctx.db, key);
  return {
    title: titleOf(ctx, poll), state, questions, asked: room?.asked ?? [], room: room ? await nowOf(ctx, poll, room) : null,
    mayStart: state !== 'closed' && poll.ideasOf === null && !(await hasSerials(ctx.db, key)), mayLead: mayPoll,
  };
}
