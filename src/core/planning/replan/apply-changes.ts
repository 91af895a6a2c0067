import type { DateRange, IsoDate } from '../../calendar/date.ts';
import { dayNumber, isWithin, mondayOf } from '../../calendar/date.ts';
import { randomStream } from '../../shared/random.ts';
import { dayImpediment } from '../assignment/eligibility.ts';
import { halfDaysOf } from '../draw-dates.ts';
import type { PlannedMission, PlanRequest, PlanSite } from '../plan-types.ts';

type MissionName = { organisationId: string; siteId: string; number: number };

/** What happened since the plan was made. */
export type Change =
  | ({ kind: 'refusal'; evaluatorId: string } & MissionName)
  | ({ kind: 'absence'; evaluatorId: string } & DateRange)
  | ({ kind: 'closure'; organisationId: string; siteId: string } & DateRange);

export type MissionToReplan = PlannedMission & {
  /** Done, or too late to change: it stays as it is. */
  locked?: boolean | undefined;
};

export type ChangedMission = {
  mission: PlannedMission;
  /** Why the mission needs somebody or a date again; null when it does not. */
  cause: Change['kind'] | null;
  /** No day is left for it. */
  undated: boolean;
};

/** The request as it is after the changes. */
export function requestAfter(request: PlanRequest, changes: readonly Change[]): PlanRequest {
  const absences = changes.filter((c) => c.kind === 'absence');
  const closures = changes.filter((c) => c.kind === 'closure');
  return {
    ...request,
    evaluators: request.evaluators.map((e) => ({ ...e, unavailable: [...(e.unavailable ?? []), ...absences.filter((a) => a.evaluatorId === e.id)] })),
    sites: request.sites.map((s) => ({
      ...s,
      closures: [...s.closures, ...closures.filter((c) => c.organisationId === s.organisationId && c.siteId === s.siteId)],
    })),
  };
}

/**
 * Each mission after the changes: given a new date by chance where its site is closed now, and marked where the person who
 * had it cannot make it any more. `after`: the request with the changes; `today`: no new date lies before it.
 */
export function applyChanges(after: PlanRequest, missions: readonly MissionToReplan[], changes: readonly Change[], today: IsoDate | null): ChangedMission[] {
  const sites = new Map(after.sites.map((site) => [`${site.organisationId}/${site.siteId}`, site]));
  const people = new Map(after.evaluators.map((e) => [e.id, e]));
  const closed = new Set(changes.flatMap((c) => (c.kind === 'closure' ? [`${c.organisationId}/${c.siteId}`] : [])));
  const refused = new Set(changes.flatMap((c) => (c.kind === 'refusal' ? [`${nameOf(c)} ${c.evaluatorId}`] : [])));
  const dates = new Map<string, PlannedMission[]>();
  for (const name of closed) dates.set(name, missions.filter((m) => `${m.organisationId}/${m.siteId}` === name));

  return missions.map((mission) => {
    if (mission.locked) return { mission, cause: null, undated: false };
    const place = `${mission.organisationId}/${mission.siteId}`;
    const site = sites.get(place);
    const others = dates.get(place);
    if (site && others) {
      const dated = redated(after, site, mission, others, today);
      if (dated !== mission) {
        if (dated) dates.set(place, others.map((other) => (other.number === mission.number ? dated : other)));
        return { mission: dated ?? mission, cause: 'closure', undated: dated === null };
      }
    }
    const person = people.get(mission.evaluatorId ?? '');
    if (mission.evaluatorId !== null && refused.has(`${nameOf(mission)} ${mission.evaluatorId}`)) return { mission, cause: 'refusal', undated: false };
    const gone = mission.evaluatorId !== null && (!person || dayImpediment(person, mission) === 'away');
    return { mission, cause: gone ? 'absence' : null, undated: false };
  });
}

export const nameOf = ({ organisationId, siteId, number }: MissionName): string => `${organisationId}/${siteId}/${number}`;

/** The mission itself while its site is open then; another date by chance; null when there is none. */
function redated(request: PlanRequest, site: PlanSite, mission: PlannedMission, others: readonly PlannedMission[], today: IsoDate | null): PlannedMission | null {
  const open = halfDaysOf(request, site);
  const random = randomStream(request.seed, 'replan', site.organisationId, site.siteId, mission.number, site.closures.length);
  const later = open.filter(({ date }) => today === null || date >= today);
  if (mission.half === null) return anotherWeek(mission, open, later, others, random.pick);
  if (open.some(({ date }) => date === mission.window.from)) return mission;
  const taken = others.filter((m) => m.half !== null && m.number !== mission.number).map((m) => dayNumber(m.window.from));
  const free = later.filter(({ date }) => taken.every((day) => Math.abs(day - dayNumber(date)) >= Math.max(1, request.minGapDays)));
  if (free.length === 0) return null;
  const { date, half } = random.pick(free);
  return { ...mission, window: { from: date, to: date }, half: mission.half === 'out_of_hours' ? 'out_of_hours' : half };
}

function anotherWeek(
  mission: PlannedMission,
  open: readonly { date: IsoDate }[],
  later: readonly { date: IsoDate }[],
  others: readonly PlannedMission[],
  pick: <T>(from: readonly T[]) => T,
): PlannedMission | null {
  const same = open.filter(({ date }) => isWithin(date, mission.window)).map(({ date }) => date);
  const whole = same[0] === mission.window.from && same.at(-1) === mission.window.to;
  if (whole) return mission;
  if (same[0] !== undefined) return { ...mission, window: { from: same[0], to: same.at(-1) ?? same[0] } };
  const used = new Set(others.filter((m) => m.channel === mission.channel).map((m) => mondayOf(m.window.from)));
  const weeks = [...Map.groupBy(later, ({ date }) => mondayOf(date))].filter(([monday]) => !used.has(monday));
  if (weeks.length === 0) return null;
  const days = pick(weeks)[1].map(({ date }) => date);
  return { ...mission, window: { from: days[0] ?? mission.window.from, to: days.at(-1) ?? mission.window.to } };
}
