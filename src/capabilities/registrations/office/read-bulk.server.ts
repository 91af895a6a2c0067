import { isUuid } from '#core/shared/uuid.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { bulkById, bulkLines, lineCounts, type BulkLine, type KeptBulk } from './bulk.queries.server.ts';

/** Lines shown of one action; its counts tell of all. */
const linesShown = 500;

export interface BulkResult {
  bulk: Pick<KeptBulk, 'id' | 'action' | 'editionId' | 'askedByName' | 'askedAt'>;
  counts: Record<BulkLine['state'], number>;
  lines: BulkLine[];
}

/** What became of an action over many registrations. Throws `bulk_action_unknown`. */
export async function readBulk(ctx: Ctx, id: string): Promise<BulkResult> {
  const bulk = isUuid(id) ? await bulkById(ctx.db, id) : undefined;
  if (!bulk) throw problem('bulk_action_unknown');
  const { action, editionId, askedByName, askedAt } = bulk;
  return { bulk: { id: bulk.id, action, editionId, askedByName, askedAt }, counts: await lineCounts(ctx.db, id), lines: await bulkLines(ctx.db, id, linesShown) };
}
