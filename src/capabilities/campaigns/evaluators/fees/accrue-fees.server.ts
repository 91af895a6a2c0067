import { loadEdition } from '#capabilities/grids/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { loadFees } from '../training/load-training.server.ts';
import { entryDue } from './accrual.ts';
import { insertEntries, missionAccounts } from './entries.queries.server.ts';

/**
 * Brings the accounts of an edition's missions up to what is due; run after every decision on an audit, and harmless when
 * run twice. `endingIn` narrows to missions whose window ends then. Returns the number of lines written.
 */
export async function accrueFees(ctx: Ctx, input: { editionId: string; organisationId?: string | undefined; endingIn?: { from: string; to: string } | undefined }): Promise<number> {
  const { dataDir } = ctx.settings;
  const fees = loadFees(dataDir, loadEdition(input.editionId, dataDir));
  const entries = (await missionAccounts(ctx.db, input)).flatMap((mission) => entryDue(mission, fees) ?? []);
  await insertEntries(ctx.db, entries.map((entry) => ({
    id: ctx.ids.next(), editionId: input.editionId, expenseId: null, note: null, dueOn: ctx.clock.today(), ...entry,
  })), { personId: ctx.actor.personId, at: ctx.clock.now() });
  return entries.length;
}

export const accrueFeesJob = 'campaigns.accrue-fees';
