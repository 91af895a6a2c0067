import { rollupsOf } from '#core/opinions/rollup.ts';
import type { Mark, Opinion } from '#core/opinions/types.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { insertMarks } from './aside.queries.server.ts';
import { storedOpinion } from './opinion-row.ts';
import type { Admitted } from './receive-opinions.server.ts';
import { addToRollups } from './rollup.queries.server.ts';
import type { Arrival } from './settle-arrivals.ts';
import { usedNonceMark } from './submission.ts';

/** Marks what came marked or under a used scan number, and adds what was stored to the roll-ups. Last in the transaction: roll-ups are what writers wait for. */
export async function countStored(db: Tx, stored: readonly Arrival[], counted: readonly Admitted[], secondScans: ReadonlySet<number>, now: Date): Promise<void> {
  const marks: { organisationId: string; opinionId: string; mark: Mark }[] = [];
  const rules = new Map<string, string[]>();
  const opinions: Opinion[] = [];
  for (const arrival of stored) {
    const { organisationId, opinion: given, submission } = arrival;
    const own = [...(given.marks ?? []), ...(secondScans.has(submission) ? [usedNonceMark] : [])];
    marks.push(...own.map((mark) => ({ organisationId, opinionId: given.id, mark })));
    if (own.length > 0) rules.set(given.id, own.map(({ rule }) => rule));
    const opinion = storedOpinion(arrival, counted);
    if (opinion) opinions.push(opinion);
  }
  await insertMarks(db, marks, now);
  await addToRollups(db, rollupsOf(opinions, ({ id }) => rules.get(id) ?? []));
}
