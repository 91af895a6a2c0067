import { createHash } from 'node:crypto';
import { growingTree } from '#core/consultations/receipts.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { StepKey } from '../participations.queries.server.ts';
import { keepLast } from './keep-last.ts';
import { receiptsAfter, receivedIn } from './received.queries.server.ts';

const receiptsATime = 5_000;
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
/** Receipts are never taken from a list: so many of one step are always the same. */
const roots = keepLast<string>(50);

/** The one hash of the whole list of receipts of a step. */
export async function receiptsRoot(db: Tx, key: StepKey): Promise<string> {
  return roots(`${key.stepId} ${await receivedIn(db, key)}`, async () => {
    const tree = growingTree(sha256);
    for (let after: string | undefined = ''; after !== undefined;) {
      const receipts: string[] = await receiptsAfter(db, key, after, receiptsATime);
      for (const receipt of receipts) tree.add(receipt);
      after = receipts.length < receiptsATime ? undefined : receipts.at(-1);
    }
    return tree.root();
  });
}
