import type { Channel } from '#core/scoring/dimensions.ts';
import type { Edition, GridItem } from '#capabilities/grids/index.ts';
import type { Ctx } from '#platform/context.ts';
import { insertKeptGrid, keptItems } from './kept-grids.queries.server.ts';

/** The questions of a channel, in the version of the grid on which an audit was begun. */
export interface StartedGrid {
  version: string;
  items: readonly GridItem[];
}

/**
 * The grid of an audit: that of its start, whatever the edition's has become since; else the present one. The present one
 * is kept as soon as somebody opens a form on it, so that a phone which stays away for days can still send.
 */
export async function gridOfStart(ctx: Ctx, edition: Edition, channel: Channel, version: string | null): Promise<StartedGrid> {
  const { grid } = edition;
  const key = { editionId: edition.id, channel };
  if (version !== null && version !== grid.version) {
    const items = await keptItems(ctx.db, { ...key, version });
    if (items) return { version, items };
  }
  const present = { version: grid.version, items: grid.byChannel[channel] ?? [] };
  if (!(await keptItems(ctx.db, { ...key, version: grid.version }))) await insertKeptGrid(ctx.db, { ...key, ...present, now: ctx.clock.now() });
  return present;
}
