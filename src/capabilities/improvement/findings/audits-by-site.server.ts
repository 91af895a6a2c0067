import type { ScoredAudit } from '#capabilities/benchmarks/index.server.ts';
import type { Edition } from '#capabilities/grids/index.ts';
import { scoringPlanOf } from '#capabilities/scores/index.server.ts';
import type { SiteAudits } from './findings.ts';

/** The audits of a body by site, each site with the plan that it is scored by. */
export function auditsBySite(edition: Edition, audits: readonly ScoredAudit[]): SiteAudits[] {
  return [...Map.groupBy(audits, ({ siteId }) => siteId).values()].map((ofSite) => ({
    plan: scoringPlanOf(edition, ofSite[0]?.departmentCode ?? null),
    audits: ofSite.map(({ id, channel, answers, sentOn }) => ({ id, channel, answers, context: { sentOn } })),
  }));
}
