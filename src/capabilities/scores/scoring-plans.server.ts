import { delayBetween } from '#core/calendar/delay.ts';
import { holidayZoneOf, type HolidayZone } from '#core/calendar/holiday-zones.ts';
import { compilePlan, type ScoringPlan } from '#core/scoring/index.ts';
import { scoringSource, type Edition } from '#capabilities/grids/index.ts';

const plans = new WeakMap<Edition, Map<HolidayZone, ScoringPlan>>();

/** The compiled scoring of an edition for a body's département: delays are counted on its own public holidays. */
export function scoringPlanOf(edition: Edition, departmentCode: string | null): ScoringPlan {
  const zone = holidayZoneOf(departmentCode);
  const known = plans.get(edition) ?? new Map<HolidayZone, ScoringPlan>();
  plans.set(edition, known);
  const ready = known.get(zone);
  if (ready) return ready;
  const plan = compilePlan(scoringSource(edition, (sent, answered, calendar) => delayBetween(sent, answered, calendar, zone)));
  known.set(zone, plan);
  return plan;
}

