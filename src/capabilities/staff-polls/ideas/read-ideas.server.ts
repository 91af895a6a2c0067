import { organisationNames } from '#capabilities/organisations/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { readPoll } from '../arrange-polls.server.ts';
import type { Poll, PollKey, PollQuestion } from '../poll.ts';
import { pollOf } from '../polls.queries.server.ts';
import { mayPoll } from '../staff-polls.access.ts';
import { seePoll } from '../tokens/open-poll.server.ts';
import type { ShownIdea, StaffIdea } from './idea.ts';
import { mayReadIdeas } from './ideas.access.ts';
import { ideasOf, shownIdeasOf } from './ideas.queries.server.ts';

export interface IdeaDesk {
  poll: Poll;
  questions: PollQuestion[];
  /** Who may not read what is not shown sees those that are. */
  ideas: StaffIdea[];
  /** Polls that put ideas before colleagues and are not over. */
  voting: Poll[];
  mayRead: boolean;
  mayPropose: boolean;
}

/** The ideas of a poll, for its body. Throws `not_found`. */
export async function readIdeas(ctx: Ctx, key: PollKey): Promise<IdeaDesk> {
  const { poll, questions } = await readPoll(ctx, key);
  const mayRead = mayReadIdeas(ctx.actor);
  const ideas = (await ideasOf(ctx.db, key)).filter(({ state }) => mayRead || state === 'shown').toSorted(bySupport);
  const voting = [];
  for (const id of new Set(ideas.flatMap(({ support }) => (support?.voters === null ? [support.pollId] : [])))) {
    const one = await pollOf(ctx.db, { organisationId: key.organisationId, id });
    if (one && one.state !== 'closed') voting.push(one);
  }
  return { poll, questions: questions.filter(({ kind }) => kind === 'idea'), ideas, voting, mayRead, mayPropose: mayPoll(ctx.actor) };
}

/** Ideas as colleagues read them, with what came of each: for whoever has the poll's address, once it is over. Throws `not_found`. */
export async function seeIdeas(ctx: Ctx, pollId: string): Promise<{ poll: Poll; body: string; ideas: Omit<ShownIdea, 'questionId'>[] }> {
  const { poll } = await seePoll(ctx, pollId);
  const [body] = await organisationNames(ctx.db, [poll.organisationId]);
  return { poll, body: body?.name ?? '', ideas: (await shownIdeasOf(ctx.db, poll)).toSorted(bySupport) };
}

/** Those supported most first; the others as they come. */
const bySupport = (a: Pick<StaffIdea, 'support'>, b: Pick<StaffIdea, 'support'>): number => (b.support?.atLeast ?? -1) - (a.support?.atLeast ?? -1);
