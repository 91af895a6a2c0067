import { turnoutShown } from '#core/anonymity/display-rule.ts';
import { wholePoll } from '#core/staff-polls/tally.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import type { Poll, PollKey } from '../poll.ts';
import { pollInView, pollOf, questionsOf } from '../polls.queries.server.ts';
import { shownCells } from '../results/releases.queries.server.ts';
import { plainCode } from '../roll/voting-code.ts';
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
  const poll = await pollInView(ctx.db, pollId);
  if (!poll) throw problem('not_found');
  const room = await roomOf(ctx.db, poll);
  return room ? nowOf(ctx, poll, room) : null;
}

/** The same for its body, also of a draft. Throws `not_found`. */
export async function roomOfBody(ctx: Ctx, key: PollKey): Promise<RoomNow | null> {
  const [poll, room] = [await pollOf(ctx.db, key), await roomOf(ctx.db, key)];
  if (!poll) throw problem('not_found');
  return room ? nowOf(ctx, poll, room) : null;
}

async function nowOf(ctx: Ctx, poll: Poll, { code, stage, questionId, asked }: PollRoom): Promise<RoomNow> {
  const questions = await questionsOf(ctx.db, poll);
  const question = questions.find(({ id }) => id === questionId) ?? null;
  const took = question && (await roomAnswers(ctx.db, poll, question.id));
  const shown = stage === 'shown' ? (await shownCells(ctx.db, poll)).find((cell) => cell.question === questionId && cell.unit === wholePoll) : undefined;
  return {
    pollId: poll.id, code, title: (poll.content[ctx.locale] ?? poll.content.fr).title, stage, question, questions: questions.length,
    place: question ? asked.length + (stage === 'asking' ? 1 : 0) : 0,
    voices: turnoutShown({ eligible: poll.eligible ?? 0, took: took ?? 0 })?.atLeast ?? 0,
    result: shown ? { answers: shown.answers, counts: shown.counts } : null,
  };
}
