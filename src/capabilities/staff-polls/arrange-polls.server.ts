import { openingRefusal, pollStateAt, unitsOffered, type OpeningRefusal, type PollQuestion, type PollState } from '#core/staff-polls/poll.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import type { Poll, PollKey } from './poll.ts';
import type { PollInput } from './poll.input.ts';
import { holdPoll, insertPoll, pollOf, pollsOf, questionsOf, replaceQuestions, updatePoll } from './polls.queries.server.ts';
import { eligibleByUnit } from './roll/roll.queries.server.ts';
import { mayPoll, requirePoller } from './staff-polls.access.ts';
import { pollEvents } from './staff-polls.events.ts';
import { tendPollsJob } from './ballots/tend-polls.server.ts';
import { makePollKeys } from './tokens/poll-keys.server.ts';

/** Unit under which people are listed who belong to none. */
const noUnit = '';

export interface ArrangedPoll {
  poll: Poll;
  state: PollState;
  questions: PollQuestion[];
  /** People on the roll, by the unit in which they are listed; all gone once the poll is over. */
  eligible: ReadonlyMap<string, number>;
  mayPoll: boolean;
}

/** The polls of a body as they stand now. */
export async function listPolls(ctx: Ctx, organisationId: string): Promise<{ mayPoll: boolean; polls: { poll: Poll; state: PollState }[] }> {
  const now = ctx.clock.now().toISOString();
  const polls = await pollsOf(ctx.db, organisationId);
  return { mayPoll: mayPoll(ctx.actor), polls: polls.map((poll) => ({ poll, state: pollStateAt(poll, now) })) };
}

/** A poll of the body. Throws `not_found`. */
export async function readPoll(ctx: Ctx, key: PollKey): Promise<ArrangedPoll> {
  const poll = await pollOf(ctx.db, key);
  if (!poll) throw problem('not_found');
  const [questions, eligible] = [await questionsOf(ctx.db, key), await eligibleByUnit(ctx.db, key)];
  return { poll, state: pollStateAt(poll, ctx.clock.now().toISOString()), questions, eligible, mayPoll: mayPoll(ctx.actor) };
}

/** Makes a draft, by itself or as a turn of a series. Returns its id. Throws `not_allowed`. */
export async function makePoll(ctx: Ctx, organisationId: string, input: PollInput, seriesId: string | null = null): Promise<string> {
  requirePoller(ctx.actor);
  const poll: Poll = { organisationId, id: ctx.ids.next(), ...saidBy(input), state: 'draft', publicKey: null, eligible: null, smallGroups: 0, ideasOf: null, ballots: null };
  await insertPoll(ctx.db, poll, { personId: ctx.actor.personId, at: ctx.clock.now(), seriesId });
  await replaceQuestions(ctx.db, poll, input.questions);
  await told(ctx, pollEvents.made, poll);
  return poll.id;
}

/** Changes a draft: once it has opened, nothing of what was asked changes. Throws `not_allowed`, `not_found`, `poll_opened`. */
export async function changePoll(ctx: Ctx, key: PollKey, input: PollInput): Promise<void> {
  requirePoller(ctx.actor);
  const { poll } = await readPoll(ctx, key);
  if (poll.state !== 'draft') throw problem('poll_opened');
  const changed = { ...poll, ...saidBy(input) };
  await updatePoll(ctx.db, changed);
  // Ideas put before colleagues stay in the words in which they were shown.
  if (poll.ideasOf === null) await replaceQuestions(ctx.db, key, input.questions);
  await told(ctx, pollEvents.changed, changed);
}

const refusals = { state: 'poll_opened', no_question: 'poll_question_needed', too_few: 'poll_too_few', closing_past: 'poll_closing_past' } as const satisfies Record<OpeningRefusal, string>;

/** Opens a poll: its keys are made, its roll and its units are settled. Throws `not_allowed`, `not_found` and why it may not open. */
export async function openPoll(ctx: Ctx, key: PollKey): Promise<void> {
  requirePoller(ctx.actor);
  await holdPoll(ctx.db, key.id, 'alone');
  const { poll, questions, eligible } = await readPoll(ctx, key);
  const people = [...eligible.values()].reduce((sum, count) => sum + count, 0);
  const refused = openingRefusal({ ...poll, questions: questions.length, eligible: people }, ctx.clock.now().toISOString());
  if (refused) throw problem(refusals[refused]);
  const offered = unitsOffered(poll.units, new Map([...eligible].filter(([unit]) => unit !== noUnit)));
  const publicKey = await makePollKeys(ctx, key);
  const opened: Poll = { ...poll, state: 'open', publicKey, eligible: people, units: poll.units.map((unit) => ({ ...unit, offered: offered.some(({ id }) => id === unit.id) })) };
  await updatePoll(ctx.db, opened);
  await told(ctx, pollEvents.opened, opened);
}

/** Closes a poll now: nothing more is taken, and its ballots are opened by a job. It cannot be opened again. Throws `not_allowed`, `not_found`, `poll_not_open`. */
export async function closePoll(ctx: Ctx, key: PollKey): Promise<void> {
  requirePoller(ctx.actor);
  await holdPoll(ctx.db, key.id, 'alone');
  const { poll, state } = await readPoll(ctx, key);
  if (state !== 'open') throw problem('poll_not_open');
  await updatePoll(ctx.db, { ...poll, closesAt: ctx.clock.now().toISOString() });
  await ctx.enqueue(tendPollsJob, {});
}

const saidBy = ({ content, units, showing, closesAt }: PollInput): Pick<Poll, 'content' | 'units' | 'showing' | 'closesAt'> =>
  ({ content, units: units.map((unit) => ({ ...unit, offered: false })), showing, closesAt });

async function told(ctx: Ctx, name: string, { organisationId, id, content }: Poll): Promise<void> {
  await ctx.record({ name, subjectType: 'poll', subjectId: id, organisationId, payload: { title: content.fr.title } });
}
