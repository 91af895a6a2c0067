import { supportsShown } from '#core/staff-polls/idea.ts';
import type { PollAnswer } from '#core/staff-polls/ballot.ts';
import type { Ctx } from '#platform/context.ts';
import type { Poll, PollQuestion } from '../poll.ts';
import { noteSupports } from './ideas.queries.server.ts';

/** At the end of a poll that put ideas before colleagues: of each, at least so many supports; of fewer than ten voters nothing, and they may be put before them again. */
export async function countSupports(ctx: Ctx, poll: Poll, questions: readonly PollQuestion[], ballots: readonly { answers: Readonly<Record<string, PollAnswer>> }[]): Promise<void> {
  for (const { id } of questions) {
    const voters = ballots.length;
    const supports = supportsShown({ voters, supports: ballots.filter(({ answers }) => answers[id] === 'yes').length });
    await noteSupports(ctx.db, poll, id, supports === null ? null : { voters, supports });
  }
}
