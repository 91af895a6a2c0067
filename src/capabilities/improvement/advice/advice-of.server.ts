import { wholePanelId } from '#core/anonymity/earlier-editions.ts';
import { besideResults, figuresOf, resultAudits, type participantResults } from '#capabilities/benchmarks/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { auditsBySite } from '../findings/audits-by-site.server.ts';
import { delayIn, itemResults, type ItemResult } from '../findings/findings.ts';
import { adviceFor, type RankedAdvice } from './advice.ts';
import { loadConventions } from './load-conventions.server.ts';

export type Results = Awaited<ReturnType<typeof participantResults>>;

export interface Findings {
  items: ItemResult[];
  advice: RankedAdvice;
  /** Civil date of the last contact. */
  observedOn: string | null;
}

/**
 * What to do first, for a body whose results are open (`participantResults`), over all its sites or the one it shows.
 * `null` for a formula that shows averages only.
 */
export async function adviceOf(ctx: Ctx, organisationId: string, results: Results): Promise<RankedAdvice | null> {
  return (await adviceWithFindings(ctx, organisationId, results))?.advice ?? null;
}

/** The same with what contacts found on every item; worked out once for as long as the results are remembered. */
export async function adviceWithFindings(ctx: Ctx, organisationId: string, results: Results): Promise<Findings | null> {
  return results.detailed ? besideResults(results, 'findings', () => findingsOf(ctx, organisationId, results)) : null;
}

async function findingsOf(ctx: Ctx, organisationId: string, results: Results): Promise<Findings> {
  const { edition, result, site, sites, peers, outOfRankings } = results;
  const audits = await resultAudits(ctx, organisationId, results);
  const national = await figuresOf(ctx.db, { editionId: edition.id, groupIds: [wholePanelId], view: 'criteria' });
  const departmentCode = site?.departmentCode ?? sites[0]?.departmentCode ?? null;
  const items = itemResults(edition, auditsBySite(edition, audits), delayIn(departmentCode));
  const advice = adviceFor({
    edition, score: result, outOfRankings, items, conventions: loadConventions(ctx.settings.dataDir),
    peers: peers?.figures ?? new Map(),
    national: new Map(national.map((figure) => [`${figure.view}/${figure.key}`, figure])),
  });
  return { items, advice, observedOn: audits.map(({ sentOn }) => sentOn).toSorted().at(-1) ?? null };
}
