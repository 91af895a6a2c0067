/** Instants are ISO texts in UTC (`Date.toISOString()`): they sort as times do. */
export type Instant = string;

export const consultationStates = ['draft', 'scheduled', 'open', 'closed', 'decided', 'archived'] as const;
export type ConsultationState = (typeof consultationStates)[number];

export const consultationMoves = ['schedule', 'open', 'unschedule', 'close', 'reopen', 'decide', 'archive'] as const;
export type ConsultationMove = (typeof consultationMoves)[number];

export type ConsultationTimes = {
  readonly state: ConsultationState;
  /** Null: opened or closed by hand. */
  readonly opensAt: Instant | null;
  readonly closesAt: Instant | null;
};

const moves: Readonly<Record<ConsultationMove, { readonly from: readonly ConsultationState[]; readonly to: ConsultationState }>> = {
  schedule: { from: ['draft'], to: 'scheduled' },
  open: { from: ['draft', 'scheduled'], to: 'open' },
  unschedule: { from: ['scheduled'], to: 'draft' },
  close: { from: ['open'], to: 'closed' },
  reopen: { from: ['closed'], to: 'open' },
  decide: { from: ['closed'], to: 'decided' },
  archive: { from: ['closed', 'decided'], to: 'archived' },
};

/** Why a move is refused: not from this state, nothing to wait for, an end that is past, an end before the beginning. */
export type MoveRefusal = 'state' | 'opening_missing' | 'closing_past' | 'closing_before_opening';

/**
 * The state a consultation is in at an instant: one that is scheduled opens by itself when its time comes, and an open one
 * closes, whether or not a job has written it down yet. So no vote is taken a minute late because a queue was.
 */
export function stateAt({ state, opensAt, closesAt }: ConsultationTimes, now: Instant): ConsultationState {
  const opened = state === 'scheduled' && opensAt !== null && opensAt <= now ? 'open' : state;
  return opened === 'open' && closesAt !== null && closesAt <= now ? 'closed' : opened;
}

/** Moves that may be offered now. */
export function movesFrom(times: ConsultationTimes, now: Instant): ConsultationMove[] {
  return consultationMoves.filter((move) => 'times' in moved(times, move, now));
}

/**
 * What a move leads to, or why it is refused. Opening by hand notes the time; closing by hand and reopening too, so that the
 * dates shown are those that held. A reopened consultation needs an end in the future or none.
 */
export function moved(times: ConsultationTimes, move: ConsultationMove, now: Instant): { times: ConsultationTimes } | { refused: MoveRefusal } {
  const { from, to } = moves[move];
  const { opensAt, closesAt } = times;
  if (!from.includes(stateAt(times, now))) return { refused: 'state' };
  if (move === 'schedule' && opensAt === null) return { refused: 'opening_missing' };
  if (move === 'schedule' && opensAt !== null && closesAt !== null && closesAt <= opensAt) return { refused: 'closing_before_opening' };
  if ((move === 'schedule' || move === 'open') && closesAt !== null && closesAt <= now) return { refused: 'closing_past' };
  if (move === 'open') return { times: { state: to, opensAt: now, closesAt } };
  if (move === 'close') return { times: { state: to, opensAt, closesAt: now } };
  if (move === 'reopen') return { times: { state: to, opensAt, closesAt: closesAt !== null && closesAt > now ? closesAt : null } };
  return { times: { state: to, opensAt, closesAt } };
}
