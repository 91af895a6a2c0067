import { calendarLimits, type CalendarLimits } from '#core/calendar/calendar-limits.ts';
import { daysBetween } from '#core/calendar/date.ts';
import { hasPassed } from '#core/planning/assignment/eligibility.ts';
import { listContacts } from '#core/planning/list-contacts.ts';
import type { PlanGap } from '#core/planning/plan-types.ts';
import { channels, type Channel } from '#core/scoring/dimensions.ts';
import { randomStream } from '#core/shared/random.ts';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { planSitesOf, protocolOf, sitesToPlan, type PlanInput } from './campaign-plan.server.ts';
import { bodiesWithNotice } from './campaigns.queries.server.ts';
import { eligibleEvaluators } from './evaluators/eligibility/eligible-evaluators.server.ts';
import { planningCalendar } from './planning-calendar.server.ts';

export interface CampaignPreview {
  bodies: number;
  sites: number;
  missions: number;
  /** `people`: those who may be sent and have passed the test of the channel. */
  byChannel: { channel: Channel; missions: number; people: number }[];
  /** Contacts of the protocol that some sites cannot have. */
  absent: { reason: PlanGap['reason']; channel: Channel; count: number }[];
  evaluators: number;
  /** Missions that all evaluators together can take in the window, by their weekly capacity. */
  capacity: number;
  /** Accepted bodies left out: they have not declared yet that their staff was told. */
  withoutNotice: number;
  /** What the calendar does not know about these days. */
  limits: CalendarLimits;
}

/**
 * What opening a campaign would plan, counted without drawing dates or people: cheap enough for a page. Dates and people
 * may still leave gaps, which the plan itself lists.
 */
export async function previewCampaign(ctx: Ctx, input: Pick<PlanInput, 'editionId' | 'window' | 'seed'>): Promise<CampaignPreview> {
  const edition = loadEdition(input.editionId, ctx.settings.dataDir);
  const accepted = await sitesToPlan(ctx, input);
  const told = await bodiesWithNotice(ctx.db, input.editionId);
  const sites = accepted.filter((site) => told.has(site.organisationId));
  const evaluators = await eligibleEvaluators(ctx, edition.id);
  const request = { ...protocolOf(edition), seed: input.seed, window: input.window, minGapDays: 0, sites: [], evaluators: [] };
  const random = randomStream(input.seed, 'preview');
  const listed = (await planSitesOf(ctx, sites)).map((site) => listContacts(request, site, random));
  const contacts = listed.flatMap((one) => one.contacts);
  const bodies = new Set(sites.map((site) => site.organisationId));
  const weeks = Math.max(1, (daysBetween(input.window.from, input.window.to) + 1) / 7);
  return {
    bodies: bodies.size,
    sites: sites.length,
    missions: contacts.length,
    byChannel: channels.map((channel) => ({
      channel, missions: contacts.filter((contact) => contact.channel === channel).length,
      people: evaluators.filter((evaluator) => hasPassed(evaluator, channel)).length,
    })).filter(({ missions }) => missions > 0),
    absent: countByReason(listed.flatMap((one) => one.gaps)),
    evaluators: evaluators.length,
    capacity: Math.floor(evaluators.reduce((sum, { capacityPerWeek }) => sum + capacityPerWeek, 0) * weeks),
    limits: calendarLimits(planningCalendar(ctx.settings.dataDir), input.window, sites.map(({ departmentCode }) => departmentCode)),
    withoutNotice: new Set(accepted.map((site) => site.organisationId)).size - bodies.size,
  };
}

function countByReason(gaps: readonly PlanGap[]): CampaignPreview['absent'] {
  const groups = Map.groupBy(gaps, ({ reason, channel }) => `${reason} ${channel}`);
  return [...groups.values()].flatMap((same) => {
    const [first] = same;
    return first ? [{ reason: first.reason, channel: first.channel, count: same.length }] : [];
  });
}
