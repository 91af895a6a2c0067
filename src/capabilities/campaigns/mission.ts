import type { Channel } from '#core/scoring/dimensions.ts';

/** States of a mission, in the order in which it lives through them. */
export const missionStates = ['planned', 'submitted', 'returned', 'validated', 'rejected', 'cancelled'] as const;
export type MissionState = (typeof missionStates)[number];

/** States in which the evaluator may send an audit. */
export function awaitsAudit(state: MissionState): boolean {
  return state === 'planned' || state === 'returned';
}

export function isMissionState(value: string): value is MissionState {
  return (missionStates as readonly string[]).includes(value);
}

/** The scenario of an imported contact whose file only said of which kind it was. */
export const unnamedScenario = 'imported';

/** One contact to make, as planned. Dates are civil dates of Paris, inclusive. */
export interface Mission {
  organisation_id: string;
  id: string;
  campaign_id: string;
  edition_id: string;
  site_id: string;
  number: number;
  channel: Channel;
  scenario_kind: string;
  scenario_id: string;
  persona: string;
  network: number | null;
  window_from: string;
  window_to: string;
  half_day: string | null;
  state: MissionState;
}

/** When an evaluator should see to a mission. */
export type Urgency = 'returned' | 'overdue' | 'this_week' | 'later' | 'done';

/** Where a mission stands in its evaluator's list on a day; `endOfWeek` is the Sunday of that day's week. */
export function urgencyOf(mission: Pick<Mission, 'state' | 'window_from' | 'window_to'>, today: string, endOfWeek: string): Urgency {
  if (mission.state === 'returned') return 'returned';
  if (mission.state !== 'planned') return 'done';
  if (mission.window_to < today) return 'overdue';
  return mission.window_from <= endOfWeek ? 'this_week' : 'later';
}
