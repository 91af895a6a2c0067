import { z } from 'zod';
import { openingTimes } from '#core/calendar/opening-hours.ts';
import { holidayZoneOf } from '#core/calendar/holiday-zones.ts';
import { planMissions } from '#core/planning/plan-missions.ts';
import type { MissionPlan, PlanGap, PlanRequest, PlanSite } from '#core/planning/plan-types.ts';
import { firstRoundId } from '#capabilities/grids/index.ts';
import { loadEdition, type Edition } from '#capabilities/grids/index.server.ts';
import { panelSites, type PanelSite } from '#capabilities/registrations/index.server.ts';
import { siteReference } from '#capabilities/organisations/index.server.ts';
import type { SiteReference } from '#capabilities/organisations/index.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { eligibleEvaluators } from './evaluators/eligibility/eligible-evaluators.server.ts';
import { plannedSites } from './missions.queries.server.ts';
import { placesOfSites, travelData } from './places.server.ts';
import { planningCalendar } from './planning-calendar.server.ts';

export interface PlanInput {
  editionId: string;
  window: { from: string; to: string };
  seed: string;
  /** Plans these bodies only; every accepted body when absent. */
  organisationIds?: readonly string[];
  /** Shares the missions among these mystery citizens only; all who are available when absent. */
  evaluatorIds?: readonly string[];
}

export type CampaignGap = PlanGap;

// Two contacts of one site stand at least this far apart, so that no service is besieged.
export const minGapDays = 1;

/**
 * The missions that a campaign would hold, without writing anything: the same seed on the same panel gives the same
 * plan. Sites that have missions in the edition already are left alone. Throws `campaign_empty` and `evaluators_needed`.
 */
export async function draftPlan(ctx: Ctx, input: PlanInput): Promise<MissionPlan> {
  return planMissions(await newSitesRequest(ctx, input));
}

/**
 * Everything the plan of new sites depends on, read from the data: declared hours and closures, pauses, people who may
 * be sent with their ties, absences and capacity. Throws `campaign_empty` and `evaluators_needed`.
 */
export async function newSitesRequest(ctx: Ctx, input: PlanInput): Promise<PlanRequest> {
  const edition = loadEdition(input.editionId, ctx.settings.dataDir);
  const sites = await sitesToPlan(ctx, input);
  if (sites.length === 0) throw problem('campaign_empty');
  const called = input.evaluatorIds ? new Set(input.evaluatorIds) : null;
  const evaluators = (await eligibleEvaluators(ctx, edition.id)).filter((evaluator) => !called || called.has(evaluator.id));
  if (evaluators.length === 0) throw problem('evaluators_needed');
  return {
    ...protocolOf(edition),
    seed: input.seed,
    window: input.window,
    minGapDays,
    pauses: planningCalendar(ctx.settings.dataDir).pauses,
    travel: travelData(ctx.settings.dataDir).rules,
    sites: await planSitesOf(ctx, sites),
    evaluators,
  };
}

/** The sites of a panel that have no mission in the edition yet. A second round has the panel of its edition. */
export async function sitesToPlan(ctx: Ctx, input: Pick<PlanInput, 'editionId' | 'organisationIds'>): Promise<PanelSite[]> {
  const wanted = input.organisationIds ? new Set(input.organisationIds) : null;
  const planned = await plannedSites(ctx.db, input.editionId);
  return (await panelSites(ctx.db, firstRoundId(input.editionId))).filter(
    (site) => (!wanted || wanted.has(site.organisationId)) && !planned.has(`${site.organisationId}/${site.siteId}`),
  );
}

/** What planning takes from an edition. */
export function protocolOf(edition: Edition): Pick<PlanRequest, 'channels' | 'scenarios' | 'personas'> {
  return {
    channels: edition.channels.map(({ id, option, audits }) => ({ id, option, audits })),
    scenarios: edition.scenarios.map((s) => ({ id: s.id, kind: s.kind, channels: s.channels, bodyKinds: s.kinds_of_body, personas: s.personas })),
    personas: edition.personas.map((p) => ({ id: p.id, channels: p.channels })),
  };
}

const networksShape = z.array(z.unknown());

/** What planning takes from sites: where they stand, when they receive, which channels they have. */
export async function planSitesOf(ctx: Pick<Ctx, 'db' | 'settings'>, sites: readonly PanelSite[]): Promise<PlanSite[]> {
  const organisationIds = [...new Set(sites.map(({ organisationId }) => organisationId))];
  const references = await siteReference(ctx.db, { organisationIds });
  const places = await placesOfSites(ctx, organisationIds);
  const known = new Map(references.map((reference) => [`${reference.organisationId}/${reference.id}`, reference]));
  return sites.map((site) => {
    const key = `${site.organisationId}/${site.siteId}`;
    return { ...planSiteOf(site, known.get(key)), place: places.get(key) ?? null };
  });
}

function planSiteOf(site: PanelSite, reference: Pick<SiteReference, 'openingHours' | 'closures'> | undefined): PlanSite {
  const networks = networksShape.safeParse(site.networks);
  const count = networks.success ? networks.data.length : 0;
  return {
    organisationId: site.organisationId,
    siteId: site.siteId,
    kind: site.kind,
    departmentCode: site.departmentCode,
    inseeCode: site.inseeCode,
    zone: holidayZoneOf(site.departmentCode),
    opening: openingTimes(reference?.openingHours ?? {}),
    closures: reference?.closures ?? [],
    // Who plans names the bodies that have told their staff: openCampaign.
    staffNotice: true,
    // No account on any network: the channel does not apply, which is not a bad mark.
    absentChannels: count === 0 ? ['social'] : [],
    networks: count,
    options: site.counterVisit ? ['counter'] : [],
  };
}
