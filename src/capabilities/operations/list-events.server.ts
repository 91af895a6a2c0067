import type { Ctx } from '#platform/context.ts';
import { eventLines, eventNames, type EventFilter, type EventLine } from '#platform/events/read-events.ts';
import { pageSize } from './pages.ts';

/** A page of the journal, and the names of events by which it can be narrowed. */
export async function listEvents(
  ctx: Ctx,
  input: EventFilter & { page: number },
): Promise<{ events: EventLine[]; total: number; names: string[] }> {
  const { page, ...filter } = input;
  const found = await eventLines(ctx.db, filter, { limit: pageSize, offset: (page - 1) * pageSize });
  return { ...found, names: await eventNames(ctx.db) };
}
