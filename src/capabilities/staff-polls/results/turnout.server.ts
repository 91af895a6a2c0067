import { turnoutShown, type Turnout } from '#core/anonymity/display-rule.ts';
import { lineOf } from '#core/staff-polls/poll.ts';
import { wholePoll } from '#core/staff-polls/tally.ts';
import type { Ctx } from '#platform/context.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Poll, PollKey } from '../poll.ts';
import { eligibleByUnit, issuedByUnit } from '../roll/roll.queries.server.ts';

export type UnitTurnout = Turnout & { unit: string };

/** Notes how many took a token, in steps of five: of the whole while the poll is open, and of its parts at the end. */
export async function noteTurnout(ctx: Ctx, poll: Poll, { parts }: { parts: boolean }): Promise<void> {
  const [eligible, took] = [await eligibleByUnit(ctx.db, poll), await issuedByUnit(ctx.db, poll)];
  const within = (people: ReadonlyMap<string, number>, unit: string): number =>
    [...people].reduce((sum, [own, count]) => sum + (unit === wholePoll || (own !== '' && lineOf(poll.units, own).some(({ id }) => id === unit)) ? count : 0), 0);
  for (const unit of [wholePoll, ...(parts ? poll.units.map(({ id }) => id) : [])]) {
    const shown = turnoutShown({ eligible: within(eligible, unit), took: within(took, unit) });
    if (shown) await saveTurnout(ctx.db, poll, { ...shown, unit });
  }
}

async function saveTurnout(db: Tx, { organisationId, id }: PollKey, { unit, eligible, atLeast }: UnitTurnout): Promise<void> {
  await db.insertInto('poll_turnout').values({ organisation_id: organisationId, poll_id: id, unit, eligible, at_least: atLeast })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'poll_id', 'unit']).doUpdateSet({ at_least: atLeast })).execute();
}

export async function turnoutOf(db: Tx, { organisationId, id }: PollKey): Promise<UnitTurnout[]> {
  const rows = await db.selectFrom('poll_turnout').select(['unit', 'eligible', 'at_least']).where('organisation_id', '=', organisationId).where('poll_id', '=', id).orderBy('unit').execute();
  return rows.map(({ unit, eligible, at_least }) => ({ unit, eligible, atLeast: at_least }));
}
