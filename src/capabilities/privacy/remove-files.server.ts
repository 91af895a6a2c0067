import type { Ctx } from '#platform/context.ts';
import type { JobData } from '#platform/jobs/queue.ts';
import { stillReferred, withDeclaredRights } from './declared-rows.queries.server.ts';
import type { Held } from './find-person.server.ts';
import { insertRetentionLine } from './privacy.queries.server.ts';

export const removeFilesJob = 'privacy.remove-files';

/** Longer than any request that writes a file and then its row. */
const settlingMinutes = 10;

/** Has the files looked at whose rows have just gone, once these are gone for good. `rule` and `runId` as in the log. */
export async function askToRemoveFiles(ctx: Ctx, gone: ReadonlySet<string>, log: { rule: string; runId: string }): Promise<void> {
  if (gone.size > 0) await ctx.enqueue(removeFilesJob, { hashes: [...gone], ...log });
}

/**
 * Removes files of the store that no row refers to any more, and logs how many; the others stay. Asked again it changes
 * nothing. A file written of late stays too: its row may not be committed yet.
 */
export async function removeFiles(ctx: Ctx, held: Held, data: JobData): Promise<void> {
  const hashes = Array.isArray(data['hashes']) ? data['hashes'].map(String) : [];
  const referred = await withDeclaredRights(ctx.db, () => stillReferred(ctx.db, held, hashes));
  const now = ctx.clock.now();
  const before = new Date(now.getTime() - settlingMinutes * 60_000);
  let removed = 0;
  for (const hash of hashes) if (!referred.has(hash) && (await ctx.files.remove(hash, before))) removed += 1;
  if (removed === 0) return;
  await insertRetentionLine(ctx.db, {
    id: ctx.ids.next(), run_id: String(data['runId']), as_of: ctx.clock.today(), rule: String(data['rule']), table_name: 'file_store', action: 'delete', rows_done: removed, ran_at: now,
  });
}
