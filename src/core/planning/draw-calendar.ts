import { randomStream } from '../shared/random.ts';
import type { DatedContact } from './draw-dates.ts';
import { drawDates } from './draw-dates.ts';
import { gapOf, listContacts } from './list-contacts.ts';
import type { MissionHalf, PlanGap, PlannedMission, PlanRequest, PlanSite } from './plan-types.ts';

/** A mission with its date and content, before anybody is given it. */
export type DatedMission = Omit<PlannedMission, 'evaluatorId'>;

/** What stage A decides: contacts, scenarios and dates, all drawn by chance. */
export type MissionCalendar = { missions: readonly DatedMission[]; gaps: readonly PlanGap[] };

/**
 * Stage A of a plan: contacts with their scenarios, and dates drawn at random. What cannot be planned is listed with its
 * reason, never dropped. A site's dates and scenarios depend on the seed and on that site alone: adding a body moves
 * nobody else's.
 */
export function drawCalendar(request: PlanRequest): MissionCalendar {
  const sites = [...request.sites].sort((a, b) => compareText(siteName(a), siteName(b)));
  const planned = sites.map((site) => planSite(request, site));
  return { missions: planned.flatMap((site) => site.missions), gaps: planned.flatMap((site) => site.gaps) };
}

const siteName = (site: PlanSite): string => `${site.organisationId}/${site.siteId}`;

function planSite(request: PlanRequest, site: PlanSite): { missions: DatedMission[]; gaps: PlanGap[] } {
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

function missionOf(site: PlanSite, contact: DatedContact, number: number): DatedMission {
  return { organisationId: site.organisationId, siteId: site.siteId, number, ...contact };
}
