import type { Tx } from '#platform/db/transaction.ts';
import type { RunStep } from '#platform/jobs/job.ts';

/** Where to go on: after a row, so many at most. */
export interface Slice {
  after: string;
  most: number;
}

const rowsASlice = 1_000;
/** Comes before every id. */
export const beforeAll = '00000000-0000-0000-0000-000000000000';

/**
 * Rows in the order of their ids, a thousand at a time, each slice in a transaction of its own: nothing is held, whatever their number.
 * Ids of participations are chance (`participationIdOf`), so their order says nothing of when people came.
 */
export async function* inSlices<R extends { id: string }>(run: RunStep, read: (db: Tx, slice: Slice) => Promise<R[]>): AsyncGenerator<R> {
  for (let after: string | undefined = beforeAll; after !== undefined;) {
    const slice: Slice = { after, most: rowsASlice };
    const rows: R[] = await run(({ db }) => read(db, slice));
    yield* rows;
    after = rows.length < rowsASlice ? undefined : rows.at(-1)?.id;
  }
}
