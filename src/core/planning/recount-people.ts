import type { PlanEvaluator, PlannedMission, PlanRequest, PlanSite } from './plan-types.ts';
import type { BrokenRule } from './recount-plan.ts';

/** The rules about people that a plan breaks; part of `recountPlan`, independent of the planner. */
export function peopleBroken(request: PlanRequest, missions: readonly PlannedMission[]): BrokenRule[] {
  const sites = new Map(request.sites.map((s) => [`${s.organisationId}/${s.siteId}`, s]));
  const carried = Map.groupBy(missions, (m) => m.evaluatorId);
  return request.evaluators.flatMap((evaluator) => {
    const own = carried.get(evaluator.id) ?? [];
    const rules = [...limitsBroken(evaluator, own)];
    for (const mission of own) {
      const site = sites.get(`${mission.organisationId}/${mission.siteId}`);
      if (site) rules.push(...pairBroken(request, evaluator, mission, site));
    }
    return rules.map((rule) => ({ rule, where: evaluator.id }));
  });
}

function limitsBroken(evaluator: PlanEvaluator, missions: readonly PlannedMission[]): string[] {
  const rules: string[] = [];
  const most = (key: (m: PlannedMission) => string | null) => {
    const counts = new Map<string, number>();
    for (const m of missions) {
      const k = key(m);
      if (k !== null) counts.set(k, (counts.get(k) ?? 0) + 1);
    }
    return Math.max(0, ...counts.values());
  };
  if (most((m) => `${m.organisationId} ${m.siteId} ${m.channel}`) > 1) rules.push('once at most on a site and channel');
  if (most((m) => m.organisationId) > 2) rules.push('twice at most with one body');
  if (most((m) => isoWeek(m.window.from)) > evaluator.capacityPerWeek) rules.push('weekly capacity');
  const visit = (m: PlannedMission) => (m.channel === 'counter' ? `${m.window.from} ${m.half}` : null);
  if (most(visit) > 1) rules.push('one visit at most in a half-day');
  return rules;
}

function pairBroken(request: PlanRequest, evaluator: PlanEvaluator, mission: PlannedMission, site: PlanSite, withReach = true): string[] {
  const rules: string[] = [];
  if (evaluator.homeInseeCode && evaluator.homeInseeCode === site.inseeCode) rules.push('never one’s own municipality');
  const tied = [evaluator.conflicts, evaluator.employers, evaluator.kin, evaluator.pastAudits].flatMap((list) => list ?? []);
  if (tied.includes(site.organisationId)) rules.push('never where one has a conflict of interest');
  if (isAway(evaluator, mission)) rules.push('nobody is asked while away');
  const free = evaluator.freeHalfDays;
  if (free && (mission.half === 'morning' || mission.half === 'afternoon')) {
    const weekday = new Date(`${mission.window.from}T00:00:00Z`).getUTCDay();
    const halves = Object.entries(free).find(([day]) => Number(day) === weekday)?.[1] ?? [];
    if (!halves.includes(mission.half)) rules.push('calls and visits fall on free half-days');
  }
  if (evaluator.personas && !evaluator.personas.includes(mission.persona)) rules.push('one plays the personas one can');
  if (evaluator.channels && !evaluator.channels.some((channel) => channel === mission.channel)) rules.push('one uses the channels one has passed the test of');
  if (withReach && mission.channel === 'counter' && !withinReach(request, evaluator, mission, site)) rules.push('visits are within reach');
  return rules;
}

function isAway(evaluator: PlanEvaluator, { window }: PlannedMission): boolean {
  const away = evaluator.unavailable ?? [];
  for (let t = Date.parse(window.from); t <= Date.parse(window.to); t += 86_400_000) {
    const date = new Date(t).toISOString().slice(0, 10);
    if (!away.some(({ from, to }) => from <= date && date <= to)) return false;
  }
  return away.length > 0;
}

/** Never beyond what one goes; within 150 km; or, where fewer than four are, one of the eight nearest within 600 km, among those who could go. */
function withinReach(request: PlanRequest, evaluator: PlanEvaluator, mission: PlannedMission, site: PlanSite): boolean {
  const goes = (person: PlanEvaluator): number => {
    const way = kilometres(person, site, request.travel);
    return person.reach && way > person.reach.km ? Infinity : way;
  };
  const own = goes(evaluator);
  if (own <= 150) return true;
  const able = request.evaluators.filter((other) => other === evaluator || pairBroken(request, other, mission, site, false).length === 0);
  const all = able.map(goes);
  return own <= 600 && all.filter((km) => km <= 150).length < 4 && all.filter((km) => km < own).length < 8;
}

/** Road kilometres as the method estimates them: 1.3 times the great circle, 30 in a département without places; never across the sea. */
export function kilometres(evaluator: PlanEvaluator, site: PlanSite, travel: PlanRequest['travel']): number {
  const [a, b] = [evaluator.place, site.place];
  const [home, there] = [evaluator.homeDepartmentCode ?? '', site.departmentCode ?? ''];
  const shore = (code: string): string => travel?.islands.find((codes) => codes.some((one) => one === code))?.join('+') ?? 'mainland';
  if (shore(home) !== shore(there)) return Infinity;
  if (!a || !b) return home !== '' && home === there ? (travel?.sameDepartmentKm ?? 30) : Infinity;
  const rad = Math.PI / 180;
  // Spherical law of cosines: another formula than the planner's, equal but for rounding.
  const cosine =
    Math.sin(a.latitude * rad) * Math.sin(b.latitude * rad) +
    Math.cos(a.latitude * rad) * Math.cos(b.latitude * rad) * Math.cos((a.longitude - b.longitude) * rad);
  return (travel?.roadFactor ?? 1.3) * 6371 * Math.acos(Math.min(1, Math.max(-1, cosine)));
}

/** Year and number of the ISO week: the week that holds its Thursday. */
function isoWeek(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 4 - (day.getUTCDay() || 7));
  const firstOfYear = Date.UTC(day.getUTCFullYear(), 0, 1);
  return `${day.getUTCFullYear()}-${Math.ceil(((day.getTime() - firstOfYear) / 86_400_000 + 1) / 7)}`;
}
