import { pollStateAt, pollStates, type PollState } from '#core/staff-polls/poll.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** A poll as the office sees it: neither what it asks, nor of which services, nor who. */
export interface OfficePoll {
  /** Name of the body. */
  body: string;
  state: PollState;
  closesAt: string | null;
  eligible: number | null;
  /** How many took part, at least, in steps of five. */
  atLeast: number;
}

/** A page of the polls of all bodies, those that are open first. */
export async function officePolls(db: Tx, now: string, { limit, offset }: { limit: number; offset: number }): Promise<OfficePoll[]> {
  const rows = await db.selectFrom('staff_poll as p').innerJoin('organisation as o', 'o.id', 'p.organisation_id')
    .leftJoin('poll_turnout as t', (join) => join.onRef('t.organisation_id', '=', 'p.organisation_id').onRef('t.poll_id', '=', 'p.id').on('t.unit', '=', ''))
    .select(['o.name', 'p.state', 'p.closes_at', 'p.eligible', 't.at_least']).orderBy((order) => order.case().when('p.state', '=', 'open').then(0).else(1).end()).orderBy('p.created_at', 'desc').orderBy('p.id')
    .limit(limit).offset(offset).execute();
  return rows.map(({ name, state, closes_at, eligible, at_least }) => {
    const closesAt = closes_at?.toISOString() ?? null;
    return { body: name, state: pollStateAt({ state: state as PollState, closesAt }, now), closesAt, eligible, atLeast: at_least ?? 0 }; // held by a check constraint
  });
}

/** Polls of all bodies by state, and how many bodies have any. */
export async function countOfficePolls(db: Tx): Promise<{ total: number; bodies: number; byState: Record<PollState, number> }> {
  const rows = await db.selectFrom('staff_poll').select(({ fn }) => ['state', fn.countAll<string>().as('n')]).groupBy('state').execute();
  const { bodies } = await db.selectFrom('staff_poll').select(({ fn }) => fn.count<string>('organisation_id').distinct().as('bodies')).executeTakeFirstOrThrow();
  const of = (state: PollState): number => Number(rows.find((row) => row.state === state)?.n ?? 0);
  return { total: pollStates.reduce((sum, state) => sum + of(state), 0), bodies: Number(bodies), byState: { draft: of('draft'), open: of('open'), closed: of('closed') } };
}
