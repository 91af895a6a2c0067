import { createHash } from 'node:crypto';
import type { BudgetBallot, BudgetOutcome, BudgetVote } from '#core/participatory-budget/ballots.ts';
import { chooseByEqualShares } from '#core/participatory-budget/equal-shares.ts';
import { chooseByVotes } from '#core/participatory-budget/greedy.ts';
import { randomStream } from '#core/shared/random.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { StepKey } from '../../participations.queries.server.ts';
import { keepLast } from '../../results/keep-last.ts';
import type { StepSource } from '../../results/open-data.ts';
import { receiptsRoot } from '../../results/receipts-root.server.ts';
import { ballotsAfter } from '../ballots/ballots.queries.server.ts';
import type { BudgetContent } from './budget.input.ts';

export type ChosenProjects = BudgetOutcome & { readonly vote: BudgetVote; readonly completion: readonly string[] };

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
// Equal shares of thousands of ballots take seconds: what the same ballots gave is kept for the next reader.
const chosenLast = keepLast<ChosenProjects>(50);
const keyOf = ({ consultation: { organisationId }, step: { id } }: StepSource<unknown>): StepKey => ({ organisationId, stepId: id });

/**
 * The order of the lot: shuffled by the digest of the whole list of receipts. It is fixed by those who took part, nobody knew it before
 * the closing, and anybody draws it again from the published list.
 */
export async function lotOf(db: Tx, source: StepSource<BudgetContent>): Promise<string[]> {
  return randomStream('budget lot', await receiptsRoot(db, keyOf(source))).shuffle(source.step.content.items.map(({ id }) => id));
}

/** Which projects the envelope pays for, by the rule of the step, from the ballots that stand. */
export async function chooseProjects(db: Tx, source: StepSource<BudgetContent>): Promise<ChosenProjects> {
  const { items, envelope, rule } = source.step.content;
  const ballots: BudgetBallot[] = [];
  for (let after: string | undefined = '00000000-0000-0000-0000-000000000000'; after !== undefined;) {
    const slice: { id: string; chosen: string[] }[] = await ballotsAfter(db, keyOf(source), { after, most: 10_000 });
    ballots.push(...slice.map(({ id, chosen }) => ({ voter: id, approved: chosen })));
    after = slice.length < 10_000 ? undefined : slice.at(-1)?.id;
  }
  const vote: BudgetVote = { envelope, projects: items.map(({ id, cost }) => ({ id, cost })), ballots, lot: await lotOf(db, source) };
  return chosenLast(`${source.step.id} ${rule} ${sha256(JSON.stringify(vote))}`, () => Promise.resolve(rule === 'votes' ? { ...chooseByVotes(vote), vote, completion: [] } : { ...chooseByEqualShares(vote), vote }));
}
