import type { TimeRange } from '../calendar/opening.ts';
import { closedTimes, hoursOn, openTimes } from '../calendar/opening.ts';
import type { PlannedMission, PlanSite } from './plan-types.ts';

/**
 * When on its day a dated mission is made, in minutes since midnight: while the site is open in that half-day, or at a
 * decent hour while it is not. Empty for letters and mails, which are sent when one likes.
 */
export function contactHours(site: Pick<PlanSite, 'opening' | 'otherHours'>, mission: Pick<PlannedMission, 'window' | 'half'>): readonly TimeRange[] {
  if (mission.half === null) return [];
  const hours = hoursOn(mission.window.from, site.opening, site.otherHours ?? null);
  return mission.half === 'out_of_hours' ? closedTimes(hours) : openTimes(hours, mission.half);
}
