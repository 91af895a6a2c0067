import type { Ctx } from '#platform/context.ts';
import type { Results } from './participant-results.server.ts';
import { besideResults } from './remembered-results.server.ts';
import { scoredAudits, type ScoredAudit } from './scored-audits.queries.server.ts';

/** The audits behind results that are open: those of the site they show, else of all sites. Read once for as long as the results are remembered. */
export function resultAudits(ctx: Ctx, organisationId: string, results: Results): Promise<ScoredAudit[]> {
  const { edition, site } = results;
  return besideResults(results, 'audits', () => scoredAudits(ctx.db, { organisationId, editionId: edition.id, ...(site && { siteId: site.id }) }));
}
