import { sql } from 'kysely';
import { latestPublication } from '#capabilities/benchmarks/index.server.ts';
import type { Ctx } from '#platform/context.ts';

/** How many bodies of the edition (the latest published unless said) have their document; null once all have. */
export async function preparationOf(ctx: Ctx, editionId: string | undefined): Promise<{ made: number; total: number } | null> {
  const edition = editionId ?? (await latestPublication(ctx.db))?.edition_id;
  if (!edition) return null;
  const { rows } = await sql<{ made: string; total: string }>`select made, total from parvis_reports_made(${edition})`.execute(ctx.db);
  const [made, total] = [Number(rows[0]?.made ?? 0), Number(rows[0]?.total ?? 0)];
  return made < total ? { made, total } : null;
}
