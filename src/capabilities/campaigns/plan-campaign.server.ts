import { z } from 'zod';
import { FULL_WEEK } from '#core/calendar/opening.ts';
import { holidayZoneOf } from '#core/calendar/holiday-zones.ts';
import { planMissions } from '#core/planning/plan-missions.ts';
import type { MissionPlan, PlanGap, PlanRequest, PlanSite } from '#core/planning/plan-types.ts';
import { loadEdition, type Edition } from '#capabilities/grids/index.server.ts';
import { panelSites, type PanelSite } from '#capabilities/registrations/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { uuidFromName } from '#platform/ids.ts';
import { availableEvaluators, insertCampaign, insertMissions } from './campaigns.queries.server.ts';

export interface NewCampaign {
  editionId: string;
  label: string;
  window: { from: string; to: string };
  seed: string;
  simulated?: boolean;
  /** Plans these bodies only (a wave); every accepted body when absent. */
  organisationIds?: readonly string[];
}

export interface PlannedCampaign {
  campaignId: string;
  missions: number;
  gaps: readonly PlanGap[];
}

// Two contacts of one site stand at least this far apart, so that no service is besieged.
const minGapDays = 1;

/**
 * Opens a campaign and plans its missions over French working days: the same seed gives the same plan and the
 * same ids. Throws `campaign_empty` and `evaluators_needed`.
 */
export async function planCampaign(ctx: Ctx, input: NewCampaign): Promise<PlannedCampaign> {
  const edition = loadEdition(input.editionId, ctx.settings.dataDir);
  const wanted = input.organisationIds ? new Set(input.organisationIds) : null;
  const sites = (await panelSites(ctx.db, input.editionId)).filter((site) => !wanted || wanted.has(site.organisationId));
  if (sites.length === 0) throw problem('campaign_empty');
  const evaluators = await availableEvaluators(ctx.db);
  if (evaluators.length === 0) throw problem('evaluators_needed');

  const campaignId = uuidFromName('campaign', input.editionId, input.seed, input.label);
  const plan: MissionPlan = planMissions({
    ...protocolOf(edition),
    seed: input.seed,
    window: input.window,
    minGapDays,
    sites: sites.map(planSiteOf),
    evaluators: evaluators.map((e) => ({
      id: e.id, homeInseeCode: e.home_insee_code, homeDepartmentCode: e.home_department_code,
      capacityPerWeek: e.capacity_per_week, conflicts: e.conflicts,
    })),
  });
  await insertCampaign(ctx.db, {
    id: campaignId, edition_id: input.editionId, label: input.label, window_from: input.window.from, window_to: input.window.to,
    seed: input.seed, simulated: input.simulated ?? false,
  });
  await insertMissions(ctx.db, { id: campaignId, editionId: input.editionId }, plan.missions, (m) =>
    uuidFromName('mission', campaignId, m.siteId, String(m.number)));
  await ctx.record({
    name: 'campaign.planned', subjectType: 'campaign', subjectId: campaignId, editionId: input.editionId,
    payload: { missions: plan.missions.length, gaps: plan.gaps.length, seed: input.seed },
  });
  return { campaignId, missions: plan.missions.length, gaps: plan.gaps };
}

function protocolOf(edition: Edition): Pick<PlanRequest, 'channels' | 'scenarios' | 'personas'> {
  return {
    channels: edition.channels.map(({ id, option, audits }) => ({ id, option, audits })),
    scenarios: edition.scenarios.map((s) => ({ id: s.id, kind: s.kind, channels: s.channels, bodyKinds: s.kinds_of_body })),
    personas: edition.personas.map((p) => ({ id: p.id, channels: p.channels })),
  };
}

const networksShape = z.array(z.unknown());

function planSiteOf(site: PanelSite): PlanSite {
  const networks = networksShape.safeParse(site.networks);
  const count = networks.success ? networks.data.length : 0;
  return {
    organisationId: site.organisationId,
    siteId: site.siteId,
    kind: site.kind,
    departmentCode: site.departmentCode,
    inseeCode: site.inseeCode,
    zone: holidayZoneOf(site.departmentCode),
    opening: FULL_WEEK,
    closures: [],
    // No account on any network: the channel does not apply, which is not a bad mark.
    absentChannels: count === 0 ? ['social'] : [],
    networks: count,
    options: site.counterVisit ? ['counter'] : [],
  };
}
