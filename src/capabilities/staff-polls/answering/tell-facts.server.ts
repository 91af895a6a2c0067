import { unitsOffered } from '#core/staff-polls/poll.ts';
import { organisationNames } from '#capabilities/organisations/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { readPoll } from '../arrange-polls.server.ts';
import type { Poll, PollKey } from '../poll.ts';
import { seePoll } from '../tokens/open-poll.server.ts';
import type { PollFacts } from './poll-facts.ts';

/** What is told of a poll to whoever has its address. Throws `not_found`. */
export async function tellFacts(ctx: Ctx, pollId: string): Promise<PollFacts> {
  const { poll } = await seePoll(ctx, pollId);
  return factsOf(ctx, poll, { eligible: poll.eligible ?? 0, units: poll.units.filter(({ offered }) => offered).map(({ label }) => label) });
}

/** The same to its body, which may show it before the poll opens. Throws `not_found`. */
export async function tellFactsToBody(ctx: Ctx, key: PollKey): Promise<PollFacts> {
  const { poll, eligible } = await readPoll(ctx, key);
  if (poll.state !== 'draft') return tellFacts(ctx, key.id);
  const listed = new Map([...eligible].filter(([unit]) => unit !== ''));
  return factsOf(ctx, poll, { eligible: [...eligible.values()].reduce((sum, count) => sum + count, 0), units: unitsOffered(poll.units, listed).map(({ label }) => label) });
}

async function factsOf(ctx: Ctx, poll: Poll, { eligible, units }: { eligible: number; units: string[] }): Promise<PollFacts> {
  const [body] = await organisationNames(ctx.db, [poll.organisationId]);
  const { title } = (ctx.locale === 'en' ? poll.content.en : undefined) ?? poll.content.fr;
  return { pollId: poll.id, body: body?.name ?? '', title, eligible, units, closesAt: poll.closesAt, showing: poll.showing, smallGroups: poll.smallGroups, ballots: poll.ballots };
}
