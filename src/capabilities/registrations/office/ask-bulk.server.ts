import { isUuid } from '#core/shared/uuid.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { editionById } from '../open-edition.server.ts';
import { requireDecider } from '../registrations.access.ts';
import { registrationEvents } from '../registrations.events.ts';
import { mostAtOnce, type BulkActionName } from './bulk-action.ts';
import { readBulkInput, readLines, type TypedBulk } from './bulk.input.ts';
import { bulkTexts } from './bulk.texts.ts';
import { bulkById, insertBulk } from './bulk.queries.server.ts';

export const runBulkJob = 'registrations.bulk';

export interface AskedBulk {
  /** Made with the confirmation page: the same page sent twice is one action. */
  id: string;
  action: BulkActionName;
  editionId: string;
  lines: string;
  locales: readonly Locale[];
  typed: TypedBulk;
}

/**
 * Keeps an action that was confirmed. Many lines make a job; few are left to the caller, who runs them at once
 * (`atOnce`). Throws `form_incomplete`, `selection_empty`, `not_allowed`.
 */
export async function askBulk(ctx: Ctx, asked: AskedBulk): Promise<{ atOnce: boolean }> {
  requireDecider(ctx.actor);
  if (!isUuid(asked.id)) throw problem('bulk_action_unknown');
  const edition = editionById(ctx, asked.editionId);
  const lines = readLines(asked.lines);
  const input = readBulkInput(asked.action, asked.typed, asked.locales);
  const many = lines.length > mostAtOnce;
  if (await bulkById(ctx.db, asked.id)) return { atOnce: !many };
  const title = `${bulkTexts[ctx.locale].actions[asked.action]} (${lines.length})`;
  const jobRunId = many ? await ctx.enqueue(runBulkJob, { bulkId: asked.id }, title) : null;
  await insertBulk(ctx.db, {
    id: asked.id, editionId: edition.id, action: asked.action, input, askedBy: ctx.actor.personId, askedAt: ctx.clock.now(), jobRunId, lines,
  });
  await ctx.record({
    name: registrationEvents.bulk, subjectType: 'bulk_action', subjectId: asked.id, editionId: edition.id,
    payload: { action: asked.action, registrations: lines.length },
  });
  return { atOnce: !many };
}
