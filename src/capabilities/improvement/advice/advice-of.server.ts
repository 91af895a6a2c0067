import { figuresOf, participantResults, scoredAudits } from '#capabilities/benchmarks/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { auditsBySite } from '../findings/audits-by-site.server.ts';
import { delayIn, itemResults } from '../findings/findings.ts';
import { adviceFor, type RankedAdvice } from './advice.ts';
import { loadConventions } from './load-conventions.server.ts';

/** The group of all participants, public. */
const nationalGroup = 'national';

type Results = Awaited<ReturnType<typeof participantResults>>;

/**
 * What to do first, for a body whose results are open (`participantResults`), over all its sites or the one it shows.
 * `null` for a formula that shows averages only.
 */
export async function adviceOf(ctx: Ctx, organisationId: string, results: Results): Promise<RankedAdvice | null> {
  if (!results.detailed) return null;
  const { edition, result, site, sites, peers, outOfRankings } = results;
  const audits = await scoredAudits(ctx.db, { organisationId, editionId: edition.id, ...(site && { siteId: site.id }) });
  const national = await figuresOf(ctx.db, { editionId: edition.id, groupIds: [nationalGroup], view: 'criteria' });
  const departmentCode = site?.departmentCode ?? sites[0]?.departmentCode ?? null;
  return adviceFor({
    edition, score: result, outOfRankings, conventions: loadConventions(ctx.settings.dataDir),
    items: itemResults(edition, auditsBySite(edition, audits), delayIn(departmentCode)),
    peers: peers?.figures ?? new Map(),
    national: new Map(national.map((figure) => [`${figure.view}/${figure.key}`, figure])),
  });
}
