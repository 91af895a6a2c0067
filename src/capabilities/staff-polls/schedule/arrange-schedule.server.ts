import { openingRefusal } from '#core/staff-polls/poll.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { openPoll, readPoll } from '../arrange-polls.server.ts';
import type { PollKey } from '../poll.ts';
import { holdPoll, updatePoll } from '../polls.queries.server.ts';
import { requirePoller } from '../staff-polls.access.ts';
import { pollEvents } from '../staff-polls.events.ts';
import { saveOpening } from './schedule.queries.server.ts';

/** Says when a draft opens by itself; null: only by hand. Throws `not_allowed`, `not_found`, `poll_opened`. */
export async function scheduleOpening(ctx: Ctx, key: PollKey, opensAt: string | null): Promise<void> {
  requirePoller(ctx.actor);
  const { poll } = await readPoll(ctx, key);
  if (poll.state !== 'draft') throw problem('poll_opened');
  await saveOpening(ctx.db, key, opensAt);
}

/** Moves the end of an open poll, to a time to come. Throws `not_allowed`, `not_found`, `poll_not_open`, `poll_closing_past`. */
export async function moveClosing(ctx: Ctx, key: PollKey, closesAt: string): Promise<void> {
  requirePoller(ctx.actor);
  await holdPoll(ctx.db, key.id, 'alone');
  const { poll, state } = await readPoll(ctx, key);
  if (state !== 'open') throw problem('poll_not_open');
  if (closesAt <= ctx.clock.now().toISOString()) throw problem('poll_closing_past');
  await updatePoll(ctx.db, { ...poll, closesAt });
  await ctx.record({ name: pollEvents.closingMoved, subjectType: 'poll', subjectId: key.id, organisationId: key.organisationId, payload: { title: poll.content.fr.title } });
}

/** Opens a draft whose time has come, if it may; one that may not yet stays a draft, and its page says what it lacks. */
export async function openWhenDue(ctx: Ctx, key: PollKey): Promise<void> {
  const { poll, questions, eligible } = await readPoll(ctx, key);
  const people = [...eligible.values()].reduce((sum, count) => sum + count, 0);
  if (openingRefusal({ ...poll, questions: questions.length, eligible: people }, ctx.clock.now().toISOString()) === null) await openPoll(ctx, key);
}
