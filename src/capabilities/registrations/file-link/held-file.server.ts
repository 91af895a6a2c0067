import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { heldLink, type FileLink } from './file-links.queries.server.ts';

export interface HeldFile {
  organisationId: string;
  registrationId: string;
  contactRole: FileLink['contactRole'];
  contactName: string;
}

/** The registration whose link this visitor holds. Unknown, ended and revoked links are the same: `not_found`. */
export async function heldFile(ctx: Ctx): Promise<HeldFile> {
  const link = ctx.scope === 'registrant' ? await heldLink(ctx.db) : undefined;
  if (!link || link.revokedAt || link.expiresAt <= ctx.clock.now()) throw problem('not_found');
  const { organisationId, registrationId, contactRole, contactName } = link;
  return { organisationId, registrationId, contactRole, contactName };
}
