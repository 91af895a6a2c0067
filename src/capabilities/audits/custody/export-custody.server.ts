import { chainStart } from '#core/custody/chain.ts';
import type { Ctx } from '#platform/context.ts';
import { hashToken } from '#platform/ids.ts';
import { writeCustody } from './custody-file.ts';
import { linksOf, versionsOutside } from './custody.queries.server.ts';

/**
 * The chain of a body in an edition as a file that anybody can check without the database (`parvis verify`). Its first line says how
 * many versions of audits are outside of it, received before the chain held their kind.
 */
export async function exportCustody(ctx: Ctx, owner: { organisationId: string; editionId: string }): Promise<string> {
  const links = await linksOf(ctx.db, owner);
  const named = { organisation: owner.organisationId, edition: owner.editionId };
  const outside = await versionsOutside(ctx.db, owner);
  return writeCustody({ ...named, outside, links, count: links.length, head: links.at(-1)?.digest ?? chainStart(named, hashToken) });
}
