import { ideaSearch, type IdeaSearch } from '#core/consultations/idea-search.ts';
import type { Ctx } from '#platform/context.ts';
import type { StepKey } from '../../participations.queries.server.ts';
import { keepLast } from '../../results/keep-last.ts';
import { wordsChangedSince } from './ideas.queries.server.ts';

interface Kept {
  search: IdeaSearch;
  seen: Map<string, number>;
  /** Clock at the last reading. */
  readAt: number;
}

const mostSteps = 32;
/** Longer than any transaction, and than what clocks of processes differ by: what was changed before it is committed is seen when it is read again. */
const overlapMs = 90_000;

const kept = keepLast<Kept>(mostSteps);

/**
 * The published ideas of a step, ready to be searched: kept in this process and brought up to date with what changed since it
 * was last asked, whichever process changed it. Row-level security hinders text indices of the database, which judge rows
 * before it does.
 */
export async function searchOfStep(ctx: Pick<Ctx, 'db' | 'clock'>, key: StepKey): Promise<IdeaSearch> {
  const known = await kept(`${key.organisationId} ${key.stepId}`, () => Promise.resolve({ search: ideaSearch(), seen: new Map(), readAt: 0 }));
  const now = ctx.clock.now().getTime();
  const changed = await wordsChangedSince(ctx.db, key, new Date(Math.max(0, known.readAt - overlapMs)));
  for (const { id, words, changedAt } of changed) {
    const at = changedAt.getTime();
    if (known.seen.get(id) === at) continue;
    known.seen.set(id, at);
    if (words) known.search.put({ id, ...words });
    else known.search.remove(id);
  }
  known.readAt = now;
  return known.search;
}
