import { randomInt } from 'node:crypto';
import { afterMove, type RoomMove } from '#core/staff-polls/room.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { closePoll, readPoll } from '../arrange-polls.server.ts';
import { hasSerials } from '../ballots/ballots.queries.server.ts';
import type { PollKey } from '../poll.ts';
import { holdPoll } from '../polls.queries.server.ts';
import { codeSigns } from '../roll/voting-code.ts';
import { requirePoller } from '../staff-polls.access.ts';
import { pollEvents } from '../staff-polls.events.ts';
import { insertRoom, removeRoom, roomOf, updateRoom } from './room.queries.server.ts';
import { showQuestionJob } from './show-question.server.ts';

const codeLength = 6;

/**
 * Makes a live session of a poll of which no ballot has come: from then on it is answered in the room only, one question at a time.
 * Returns the code of the session. Throws `not_allowed`, `not_found`, `poll_room_there`, `poll_room_ideas`, `poll_room_late`.
 */
export async function openRoom(ctx: Ctx, key: PollKey): Promise<string> {
  requirePoller(ctx.actor);
  await holdPoll(ctx.db, key.id, 'alone');
  const { poll, state } = await readPoll(ctx, key);
  if (await roomOf(ctx.db, key)) throw problem('poll_room_there');
  if (poll.ideasOf !== null) throw problem('poll_room_ideas');
  if (state === 'closed' || (await hasSerials(ctx.db, key))) throw problem('poll_room_late');
  const code = Array.from({ length: codeLength }, () => codeSigns[randomInt(codeSigns.length)]).join('');
  await insertRoom(ctx.db, { poll: key, code, stage: 'waiting', questionId: null, asked: [] });
  await ctx.record({ name: pollEvents.roomOpened, subjectType: 'poll', subjectId: key.id, organisationId: key.organisationId, payload: { title: poll.content.fr.title } });
  return code;
}

/** Gives up a session in which nothing was asked yet: the poll is answered as any other. Throws `not_allowed`, `not_found`, `poll_room_begun`. */
export async function giveUpRoom(ctx: Ctx, key: PollKey): Promise<void> {
  requirePoller(ctx.actor);
  await holdPoll(ctx.db, key.id, 'alone');
  await readPoll(ctx, key);
  if (!(await removeRoom(ctx.db, key))) throw problem('poll_room_begun');
}

/**
 * Leads a session on: opens a question, closes it, has its result shown, or ends the session and with it the poll. Throws `not_allowed`,
 * `not_found`, `poll_not_open`, `poll_room_move` for what cannot be done now.
 */
export async function leadRoom(ctx: Ctx, key: PollKey, move: RoomMove): Promise<void> {
  requirePoller(ctx.actor);
  await holdPoll(ctx.db, key.id, 'alone');
  const { state, questions } = await readPoll(ctx, key);
  const room = await roomOf(ctx.db, key);
  if (!room) throw problem('not_found');
  if (state !== 'open') throw problem('poll_not_open');
  const next = afterMove(room, move, questions.map(({ id }) => id));
  if (!next) throw problem('poll_room_move');
  await updateRoom(ctx.db, key, next);
  if (move.act === 'show') await ctx.enqueue(showQuestionJob, { organisationId: key.organisationId, pollId: key.id });
  if (move.act === 'end') await closePoll(ctx, key);
}
