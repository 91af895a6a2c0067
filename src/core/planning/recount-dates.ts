import { isPublicHoliday } from '../calendar/public-holidays.ts';
import type { PlannedMission, PlanRequest, PlanSite } from './plan-types.ts';

const DAY_MS = 86_400_000;

/** The rules of dates that the missions of one site break; part of `recountPlan`, independent of the planner. */
export function datesBroken(request: PlanRequest, site: PlanSite, missions: readonly PlannedMission[]): string[] {
  const rules: string[] = [];
  for (const mission of missions) rules.push(...dateBroken(request, site, mission));

  const dated = missions.filter((m) => m.half !== null);
  const days = dated.map((m) => time(m.window.from) / DAY_MS).sort((a, b) => a - b);
  if (days.some((day, i) => i > 0 && day - (days[i - 1] ?? 0) < request.minGapDays)) {
    rules.push('two dated contacts of a site keep their distance');
  }
  if (new Set(dated.map((m) => `${m.window.from} ${m.half}`)).size < dated.length)
    rules.push('one contact in a half-day');
  for (const channel of ['email', 'letter']) {
    const weeks = missions.filter((m) => m.channel === channel).map((m) => weekNumber(m.window.from));
    if (new Set(weeks).size < weeks.length) rules.push('letters, and mails, go out in different weeks');
  }
  return rules;
}

function dateBroken(request: PlanRequest, site: PlanSite, mission: PlannedMission): string[] {
  const { from, to } = mission.window;
  const rules: string[] = [];
  if (from < request.window.from || to > request.window.to || from > to) rules.push('dates lie in the campaign');
  if (!isOpen(request, site, from) || !isOpen(request, site, to)) rules.push('dates are open working days of the site');

  const week = mission.channel === 'email' || mission.channel === 'letter';
  if (week !== (mission.half === null)) rules.push('letters and mails have a week, other contacts a half-day');
  if (week && weekNumber(from) !== weekNumber(to)) rules.push('a week lies within one week');
  if (!week && from !== to) rules.push('a dated contact has one day');
  if ((mission.half === 'out_of_hours') !== (mission.scenarioKind === 'out_of_hours')) {
    rules.push('out of hours is for out-of-hours scenarios');
  }
  if (mission.half === 'morning' || mission.half === 'afternoon') {
    if (!openHalves(site, from).includes(mission.half)) rules.push('the site is open on that half-day');
  }
  return rules;
}

const time = (date: string): number => Date.parse(`${date}T00:00:00Z`);

/** Weeks since the epoch, beginning on Mondays. */
const weekNumber = (date: string): number => Math.floor((time(date) / DAY_MS + 3) / 7);

/** Half-days of which at least half an hour is open: morning to 13:00, afternoon from 13:00. */
function openHalves(site: PlanSite, date: string): readonly string[] {
  const weekday = new Date(time(date)).getUTCDay();
  if (weekday === 0 || weekday === 6) return [];
  const other = site.otherHours?.during.some(({ from, to }) => from <= date && date <= to) ? site.otherHours.hours : null;
  const hours = Object.entries(other ?? site.opening).find(([day]) => Number(day) === weekday)?.[1] ?? [];
  const halves: string[] = [];
  if (hours.some(([from, to]) => Math.min(to, 780) - from >= 30)) halves.push('morning');
  if (hours.some(([from, to]) => to - Math.max(from, 780) >= 30)) halves.push('afternoon');
  return halves;
}

function isOpen(request: PlanRequest, site: PlanSite, date: string): boolean {
  const paused = request.pauses?.some(
    ({ from, to, bodyKinds, departmentCodes }) =>
      from <= date && date <= to &&
      (bodyKinds.length === 0 || bodyKinds.includes(site.kind)) &&
      (departmentCodes.length === 0 || departmentCodes.some((code) => code === site.departmentCode)),
  );
  const closed = site.closures.some((closure) => closure.from <= date && date <= closure.to);
  return !paused && !closed && !isPublicHoliday(date, site.zone) && openHalves(site, date).length > 0;
}
