import { dayNumber, isoWeekday } from '../../calendar/date.ts';
import type { Weekday } from '../../calendar/opening.ts';
import type { Channel } from '../../scoring/dimensions.ts';
import type { DatedMission } from '../draw-calendar.ts';
import type { PlanEvaluator, PlanSite } from '../plan-types.ts';

/** Why somebody may never meet a body, whatever the day. */
export type Tie = 'residence' | 'employer' | 'kin' | 'declared_tie' | 'past_audit';

/** Why somebody cannot make a mission: of the day, or of the part to play. */
export type Impediment = 'away' | 'not_free' | 'persona' | 'channel';

/** The conflict of interest between a person and a site; null when there is none. */
export function tieWith(evaluator: PlanEvaluator, site: PlanSite): Tie | null {
  if (evaluator.homeInseeCode !== null && evaluator.homeInseeCode === site.inseeCode) return 'residence';
  if (evaluator.employers?.includes(site.organisationId)) return 'employer';
  if (evaluator.kin?.includes(site.organisationId)) return 'kin';
  if (evaluator.conflicts.includes(site.organisationId)) return 'declared_tie';
  return evaluator.pastAudits?.includes(site.organisationId) ? 'past_audit' : null;
}

/** Whether the channel, the persona, the day or the half-day stands in the way; null when none does. */
export function impedimentTo(evaluator: PlanEvaluator, mission: DatedMission): Impediment | null {
  return contentImpediment(evaluator, mission) ?? dayImpediment(evaluator, mission);
}

/** Whether somebody has passed the test of a channel. */
export function hasPassed({ channels }: Pick<PlanEvaluator, 'channels'>, channel: Channel): boolean {
  return channels?.includes(channel) ?? true;
}

/** Only the channel and the part to play count here. */
export function contentImpediment(evaluator: PlanEvaluator, { channel, persona }: Pick<DatedMission, 'channel' | 'persona'>): Impediment | null {
  if (!hasPassed(evaluator, channel)) return 'channel';
  return evaluator.personas && !evaluator.personas.includes(persona) ? 'persona' : null;
}

/** Only the window and the half-day of the mission count here. */
export function dayImpediment(evaluator: PlanEvaluator, { window, half }: Pick<DatedMission, 'window' | 'half'>): Impediment | null {
  const away = evaluator.unavailable ?? [];
  if (away.length > 0 && everyDayAway(away, window)) return 'away';
  if (!evaluator.freeHalfDays || half === null || half === 'out_of_hours') return null;
  const free = evaluator.freeHalfDays[isoWeekday(window.from) as Weekday]; // ISO weekdays are 1 to 7
  return free?.includes(half) ? null : 'not_free';
}

function everyDayAway(away: readonly { from: string; to: string }[], window: { from: string; to: string }): boolean {
  const days = dayNumber(window.to) - dayNumber(window.from) + 1;
  const gone = new Set<number>();
  for (const { from, to } of away) {
    const last = Math.min(dayNumber(to), dayNumber(window.to));
    for (let day = Math.max(dayNumber(from), dayNumber(window.from)); day <= last; day += 1) gone.add(day);
  }
  return gone.size === days;
}

/** How much somebody would rather not make a mission, 0 to 5 points. */
export function reluctanceOf(evaluator: PlanEvaluator, mission: Pick<DatedMission, 'scenarioId' | 'channel' | 'scenarioKind'>): number {
  const said = evaluator.reluctance;
  if (!said) return 0;
  const points = said[mission.scenarioId] ?? said[`${mission.channel}/${mission.scenarioKind}`] ?? said[mission.channel] ?? 0;
  return Math.min(5, Math.max(0, points));
}
