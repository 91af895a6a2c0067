import { medianReply, replyRate, type AwaitedReply } from '#core/listening/figures/reply-clock.ts';
import { valueOrNull } from '#core/shared/outcome.ts';
import type { ListeningBoard } from './board.ts';

const hourMs = 3_600_000;

/** The reply clock of a body: what has no answer yet counts as waiting until now. `within`: hours. */
export function replyFigures(awaited: readonly { saidAt: Date; answeredAt: Date | null }[], now: Date, within: number): ListeningBoard['replies'] {
  const replies: AwaitedReply[] = awaited.map(({ saidAt, answeredAt }) => ({ hours: Math.max(0, ((answeredAt ?? now).getTime() - saidAt.getTime()) / hourMs), answered: answeredAt !== null }));
  return { awaited: replies.length, answered: replies.filter(({ answered }) => answered).length, within, rate: valueOrNull(replyRate(replies, within)), median: valueOrNull(medianReply(replies)) };
}
