import { randomStream } from '../shared/random.ts';
import { assignEvaluators } from './assign-evaluators.ts';
import type { DatedContact } from './draw-dates.ts';
import { drawDates } from './draw-dates.ts';
import { gapOf, listContacts } from './list-contacts.ts';
import type { MissionHalf, MissionPlan, PlanGap, PlannedMission, PlanRequest, PlanSite } from './plan-types.ts';

type Unassigned = Omit<PlannedMission, 'evaluatorId'>;

/**
 * Plans the missions of a campaign: contacts and scenarios, dates drawn at random, evaluators. What cannot be planned
 * or carried is listed with its reason, never dropped. A site's dates and scenarios depend on the seed and on that site
 * alone: adding a body moves nobody else's; evaluators are shared out over all.
 */
export function planMissions(request: PlanRequest): MissionPlan {
  const sites = [...request.sites].sort((a, b) => compareText(siteName(a), siteName(b)));
  const planned = sites.map((site) => planSite(request, site));
  const missions = planned.flatMap((site) => site.missions);
  const assignments = assignEvaluators(request, missions);

  const gaps = planned.flatMap((site) => site.gaps);
  const assigned = missions.map((mission, i): PlannedMission => {
    const assignment = assignments[i] ?? { evaluatorId: null, reason: 'no_eligible_evaluator' };
    if (assignment.evaluatorId === null) gaps.push(gapOfMission(mission, assignment.reason));
    return { ...mission, evaluatorId: assignment.evaluatorId };
  });
  return { missions: assigned, gaps };
}

const siteName = (site: PlanSite): string => `${site.organisationId}/${site.siteId}`;

function planSite(request: PlanRequest, site: PlanSite): { missions: Unassigned[]; gaps: PlanGap[] } {
  const random = randomStream(request.seed, 'site', site.organisationId, site.siteId);
  const { contacts, gaps } = listContacts(request, site, random);
  const { dated, undated } = drawDates(request, site, contacts, random);
  const missions = inOrderOfDate(dated).map((contact, i) => missionOf(site, contact, i + 1));
  return { missions, gaps: [...gaps, ...undated.map((contact) => gapOf(site, contact, 'too_few_open_days'))] };
}

const MOMENTS: readonly (MissionHalf | null)[] = [null, 'morning', 'afternoon', 'out_of_hours'];

function inOrderOfDate(contacts: readonly DatedContact[]): DatedContact[] {
  const key = ({ window, half, channel }: DatedContact) => `${window.from} ${MOMENTS.indexOf(half)} ${channel}`;
  return [...contacts].sort((a, b) => compareText(key(a), key(b)));
}

// Not localeCompare: the order must be the same on every machine.
function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function missionOf(site: PlanSite, contact: DatedContact, number: number): Unassigned {
  return { organisationId: site.organisationId, siteId: site.siteId, number, ...contact };
}

function gapOfMission(mission: Unassigned, reason: PlanGap['reason']): PlanGap {
  const { organisationId, siteId, channel, scenarioKind, number } = mission;
  return { organisationId, siteId, channel, scenarioKind, reason, number };
}
