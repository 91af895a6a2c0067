import type { Ctx } from '#platform/context.ts';
import { countOfficePolls, officePolls, type OfficePoll } from './office-polls.queries.server.ts';

export const pollsAPage = 50;

/** Polls of all bodies for the office: counts and states, nothing that identifies a person, a service or an answer. */
export async function readOfficePolls(ctx: Ctx, page: number): Promise<{ rows: OfficePoll[] } & Awaited<ReturnType<typeof countOfficePolls>>> {
  const rows = await officePolls(ctx.db, ctx.clock.now().toISOString(), { limit: pollsAPage, offset: (page - 1) * pollsAPage });
  return { rows, ...(await countOfficePolls(ctx.db)) };
}
