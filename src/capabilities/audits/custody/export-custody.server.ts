import { chainStart } from '#core/custody/chain.ts';
import type { Ctx } from '#platform/context.ts';
import { hashToken } from '#platform/ids.ts';
import { writeCustody } from './custody-file.ts';
import { linksOf } from './custody.queries.server.ts';

/** The chain of a body in an edition as a file that anybody can check without the database (`parvis verify`). */
export async function exportCustody(ctx: Ctx, owner: { organisationId: string; editionId: string }): Promise<string> {
  const links = await linksOf(ctx.db, owner);
  const named = { organisation: owner.organisationId, edition: owner.editionId };
  return writeCustody({ ...named, links, count: links.length, head: links.at(-1)?.digest ?? chainStart(named, hashToken) });
}
