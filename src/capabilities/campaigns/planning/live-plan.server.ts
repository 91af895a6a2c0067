import { loadEdition } from '#capabilities/grids/index.server.ts';
import { panelSites } from '#capabilities/registrations/index.server.ts';
import type { MissionToReplan } from '#core/planning/replan/replan.ts';
import type { PlanRequest } from '#core/planning/plan-types.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { minGapDays, planSitesOf, protocolOf } from '../campaign-plan.server.ts';
import { campaignsOf } from '../campaigns.queries.server.ts';
import { eligibleEvaluators } from '../evaluators/eligibility/eligible-evaluators.server.ts';
import { travelData } from '../places.server.ts';
import { planningCalendar } from '../planning-calendar.server.ts';
import { liveMissions, type LiveMission } from './live-missions.queries.server.ts';

/** The missions of an edition as they stand, with all that planning knows today. */
export interface LivePlan {
  request: PlanRequest;
  missions: readonly MissionToReplan[];
  /** The stored mission of each, in the same order. */
  rows: readonly LiveMission[];
}

/**
 * The fieldwork of an edition as the planner sees it: every mission that is not cancelled or rejected, those that were
 * begun held where they are. Numbers are given anew within each site. Throws `campaign_none` without a campaign.
 */
export async function livePlan(ctx: Ctx, editionId: string): Promise<LivePlan> {
  const edition = loadEdition(editionId, ctx.settings.dataDir);
  const campaigns = await campaignsOf(ctx.db, editionId);
  const [first] = campaigns;
  if (!first) throw problem('campaign_none');
  const rows = await liveMissions(ctx.db, editionId);
  const here = new Set(rows.map((row) => `${row.organisationId}/${row.siteId}`));
  const sites = (await panelSites(ctx.db, editionId)).filter((site) => here.has(`${site.organisationId}/${site.siteId}`));
  const request: PlanRequest = {
    ...protocolOf(edition),
    seed: first.seed,
    window: {
      from: campaigns.map(({ window_from }) => window_from).reduce((a, b) => (a < b ? a : b)),
      to: campaigns.map(({ window_to }) => window_to).reduce((a, b) => (a > b ? a : b)),
    },
    minGapDays,
    pauses: planningCalendar(ctx.settings.dataDir).pauses,
    travel: travelData(ctx.settings.dataDir).rules,
    sites: await planSitesOf(ctx, sites),
    evaluators: await eligibleEvaluators(ctx, editionId),
  };
  return { request, rows, missions: numbered(rows) };
}

function numbered(rows: readonly LiveMission[]): MissionToReplan[] {
  const counts = new Map<string, number>();
  return rows.map(({ state, ...row }) => {
    const { organisationId, siteId, channel, scenarioKind, scenarioId, persona, network, window, half, evaluatorId } = row;
    const place = `${organisationId}/${siteId}`;
    const number = (counts.get(place) ?? 0) + 1;
    counts.set(place, number);
    return { organisationId, siteId, number, channel, scenarioKind, scenarioId, persona, network, window, half, evaluatorId, locked: state !== 'planned' };
  });
}
