import { readAuditCells, scoreOrganisation, scoreSite, type OrganisationScore, type ViewName } from '#core/scoring/index.ts';
import type { Estimate } from '#core/statistics/compare-means.ts';
import type { Entrant } from '#core/trophies/eligibility.ts';
import { secondRoundId } from '#capabilities/grids/index.ts';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import { cellsOf, scoringPlanOf } from '#capabilities/scores/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { channelsOf, commonOf } from '../finalists/trophy-field.server.ts';

/** Figures of both rounds of a finalist. `audits`: of the second round, on each of its sites. */
export interface PooledFigures {
  audits: number;
  common: Estimate | null;
  channels: Entrant['channels'];
}

const views: ReadonlySet<ViewName> = new Set(['global', 'channels']);

/**
 * The scores of finalists over the audits of both rounds together, by the same method and weights as the first: each
 * audit of a channel counts the same, whichever the round. Variances are moderated among the finalists of one kind.
 */
export async function pooledField(ctx: Ctx, editionId: string, kinds: ReadonlyMap<string, string>): Promise<Map<string, PooledFigures>> {
  const plan = scoringPlanOf(loadEdition(editionId, ctx.settings.dataDir), null);
  const ofFinalists = async (edition: string) => (await cellsOf(ctx.db, { editionId: edition })).filter(({ organisationId }) => kinds.has(organisationId));
  const [first, second] = [await ofFinalists(editionId), await ofFinalists(secondRoundId(editionId))];
  const audits = Map.groupBy(second, ({ organisationId }) => organisationId);
  const scores = new Map([...Map.groupBy([...first, ...second], ({ organisationId }) => organisationId)].map(([id, cells]): [string, OrganisationScore] => {
    const sites = Map.groupBy(cells, ({ siteId }) => siteId);
    return [id, scoreOrganisation([...sites.values()].map((ofSite) => scoreSite(plan, ofSite.map(({ stored }) => readAuditCells(plan, stored)), views)))];
  }));
  const [common, channels] = [commonOf(scores, kinds), channelsOf(scores, kinds)];
  return new Map([...scores].map(([id, { sites }]) => [id, {
    audits: Math.floor((audits.get(id)?.length ?? 0) / sites), common: common.get(id) ?? null,
    channels: Object.fromEntries(Object.entries(channels).flatMap(([channel, of]) => { const figure = of.get(id); return figure ? [[channel, figure]] : []; })),
  }]));
}
