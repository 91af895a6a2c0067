import type { RequestEvent } from '@sveltejs/kit';
import type { seeAsVoter } from '#capabilities/staff-polls/index.answering.server.ts';
import type { Found } from '#capabilities/staff-polls/index.reading.ts';
import { foundByCitizens } from '../../../participant/[organisation]/polls/[poll]/results/found-by-citizens.ts';

/**
 * What mystery citizens found where agents bet on it, once the poll is over: a body that asks for a bet tells its agents the answer.
 * Agents see no score of their body otherwise, so it is looked up with the sight of the system, and nothing else is taken along.
 */
export async function foundOfBets(kit: RequestEvent['locals']['kit'], { organisationId, reading }: Awaited<ReturnType<typeof seeAsVoter>>): Promise<Record<string, Found>> {
  const bets = reading?.poll.state === 'closed' ? reading.questions.flatMap(({ question: { kind, criterion } }) => (kind === 'guess' && criterion !== null ? [criterion] : [])) : [];
  if (bets.length === 0) return {};
  const found = await kit.runAsSystem((ctx) => foundByCitizens(ctx, organisationId));
  return Object.fromEntries(Object.entries(found).filter(([criterion]) => bets.includes(criterion)));
}
