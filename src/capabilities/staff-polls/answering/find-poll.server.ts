import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { openPollKeys } from '../polls.queries.server.ts';
import { rollWithCode } from '../roll/roll.queries.server.ts';
import { codeHash } from '../roll/voting-code.ts';

const pollsAtOnce = 500;

/**
 * The open poll for which a code was printed: the sheet need not bear the address of a poll. A code is digested for each open poll,
 * and no list of codes is kept. Needs the sight of the system; records nothing. Throws `poll_voter_unknown`.
 */
export async function findPoll(ctx: Ctx, code: string): Promise<string> {
  const keys = await openPollKeys(ctx.db);
  for (let from = 0; from < keys.length; from += pollsAtOnce) {
    const codes = keys.slice(from, from + pollsAtOnce).map((key) => ({ ...key, codeHash: codeHash(ctx.settings.secret, key.id, code) }));
    const found = await rollWithCode(ctx.db, codes);
    if (found !== undefined) return found;
  }
  throw problem('poll_voter_unknown');
}
