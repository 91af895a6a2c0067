import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';

/** Makes the partitions of the months around now, and of those of which the default partition holds opinions; returns how many are new. */
export async function makeOpinionMonths(db: Tx, { ahead, behind }: { ahead: number; behind: number }): Promise<number> {
  const { rows } = await sql<{ made: boolean }>`
    select parvis_make_opinion_month(m.month) as made
    from (select n, (date_trunc('month', now()) + make_interval(months => n))::date as month from generate_series(${-behind}::int, ${ahead}::int) as n) as m
    where to_regclass('opinion_' || to_char(m.month, 'YYYY_MM')) is null and (m.n >= -1 or exists (select from opinion o where o.month = m.month))
    order by m.month`.execute(db);
  return rows.filter(({ made }) => made).length;
}

/** Forgets opinions given before an instant, with their marks; returns how many. */
export async function forgetOpinions(db: Tx, givenBefore: Date): Promise<number> {
  const { rows } = await sql<{ gone: number }>`select parvis_forget_opinions(${givenBefore}::timestamptz) as gone`.execute(db);
  return rows[0]?.gone ?? 0;
}

export async function forgetHours(db: Tx, before: Date): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('opinion_point_hour').where('hour', '<', before).executeTakeFirst();
  return Number(numDeletedRows);
}

export async function forgetNonces(db: Tx, before: Date): Promise<void> {
  await db.deleteFrom('scan_nonce').where('used_at', '<', before).execute();
}
