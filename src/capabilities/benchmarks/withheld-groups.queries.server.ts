import type { Tx } from '#platform/db/transaction.ts';
import type { Cut, GroupOfBodies } from './candidate-groups.ts';

/** Why a group stays unpublished: a rule of the ledger, a sum over several groups, or the audit of what would be published. */
export type WithheldRule = 'too_few' | 'one_owner' | 'difference' | 'difference_between_editions' | 'complement' | 'combination' | 'exposes';

/** A group that was wanted and may not be read; nothing of its figures, nor its size. */
export interface WithheldGroup {
  id: string;
  cut: Cut;
  kinds: string[];
  strata: string[];
  rule: WithheldRule;
}

export async function replaceWithheld(
  db: Tx, editionId: string, candidates: readonly GroupOfBodies[], withheld: readonly { id: string; rule: WithheldRule }[],
): Promise<void> {
  await db.deleteFrom('peer_group_withheld').where('edition_id', '=', editionId).execute();
  const ruleOf = new Map(withheld.map(({ id, rule }) => [id, rule]));
  const rows = candidates.flatMap(({ id, cut, kinds, strata }) => {
    const rule = ruleOf.get(id);
    return rule ? [{ edition_id: editionId, id, cut, kinds: [...kinds], strata: [...strata], rule }] : [];
  });
  if (rows.length > 0) await db.insertInto('peer_group_withheld').values(rows).execute();
}

/** The groups of a published edition that stay closed, with the rule that closed each. */
export async function withheldGroupsOf(db: Tx, editionId: string): Promise<WithheldGroup[]> {
  const rows = await db
    .selectFrom('peer_group_withheld').select(['id', 'cut', 'kinds', 'strata', 'rule']).where('edition_id', '=', editionId).orderBy('id').execute();
  return rows.map((row) => ({ ...row, cut: row.cut as Cut, rule: row.rule as WithheldRule })); // written by replaceWithheld only
}
