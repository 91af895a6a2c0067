import type { Ctx } from '#platform/context.ts';
import { isProblem } from '#platform/http/problem.ts';
import { checkSerial, listSerials } from '../results/read-results.server.ts';
import { serialIn } from './answering.input.ts';

/** What is said of a receipt: no number in it, a ballot came with it, it is in the published list, it is not. */
export type Checked = 'unreadable' | 'counted' | 'listed' | 'absent';

/** Looks for a receipt among the tokens spent. Throws `not_found`. */
export async function checkReceipt(ctx: Ctx, pollId: string, typed: string): Promise<Checked> {
  const serial = serialIn(typed);
  if (serial === null) return 'unreadable';
  const { counted, proof } = await checkSerial(ctx, pollId, serial);
  if (!counted) return 'absent';
  return proof === null ? 'counted' : 'listed';
}

/** The published list in short; null before the poll is over. Throws `not_found`. */
export async function publishedList(ctx: Ctx, pollId: string): Promise<{ count: number; root: string } | null> {
  try {
    const { serials, root } = await listSerials(ctx, pollId);
    return { count: serials.length, root };
  } catch (thrown) {
    if (isProblem(thrown) && thrown.code === 'poll_not_over') return null;
    throw thrown;
  }
}
