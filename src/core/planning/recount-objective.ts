import type { PlannedMission, PlanRequest } from './plan-types.ts';
import { kilometres } from './recount-people.ts';

/** The objective of a plan in points, recounted from the plan alone; shares nothing with the model. */
export type RecountedObjective = { travel: number; reluctance: number; load: number; mix: number; different: number; unassigned: number; total: number };

export function recountObjective(request: PlanRequest, missions: readonly PlannedMission[]): RecountedObjective {
  const people = new Map(request.evaluators.map((e) => [e.id, e]));
  const sites = new Map(request.sites.map((s) => [`${s.organisationId}/${s.siteId}`, s]));
  let travel = 0;
  let reluctance = 0;
  let unassigned = 0;
  for (const m of missions) {
    const evaluator = people.get(m.evaluatorId ?? '');
    const site = sites.get(`${m.organisationId}/${m.siteId}`);
    if (!evaluator || !site) {
      unassigned += 1000;
      continue;
    }
    const km = m.channel === 'counter' ? kilometres(evaluator, site, request.travel) : 0;
    travel += cents(km / 2 + (km > 150 ? 50 : 0));
    const said = evaluator.reluctance ?? {};
    reluctance += cents(Math.max(0, Math.min(5, said[m.scenarioId] ?? said[`${m.channel}/${m.scenarioKind}`] ?? said[m.channel] ?? 0)));
  }
  const bodies = [...Map.groupBy(missions, (m) => m.organisationId).values()];
  const mix = bodies.reduce((total, own) => total + mixOf(request, own), 0);
  const different = bodies.reduce((total, own) => total + differentOf(request, own), 0);
  const load = loadOf(request, missions);
  return { travel, reluctance, load, mix, different, unassigned, total: travel + reluctance + load + mix + different + unassigned };
}

const cents = (points: number): number => Math.round(points * 100) / 100;

function mixOf(request: PlanRequest, own: readonly PlannedMission[]): number {
  const people = new Map(request.evaluators.map((e) => [e.id, e]));
  const short = (least: number, belongs: (e: { gender?: unknown; ageBand?: unknown }) => boolean): number => {
    if (!request.evaluators.some(belongs)) return 0;
    const made = own.filter((m) => {
      const evaluator = people.get(m.evaluatorId ?? '');
      return evaluator !== undefined && belongs(evaluator);
    }).length;
    return Math.max(0, Math.floor((Math.min(own.length, 14) * least) / 14) - made);
  };
  const genders = ['woman', 'man'].map((gender) => short(4, (e) => e.gender === gender));
  const ages = ['young', 'middle', 'older'].map((age) => short(2, (e) => e.ageBand === age));
  return 30 * [...genders, ...ages].reduce((a, b) => a + b, 0);
}

function differentOf(request: PlanRequest, own: readonly PlannedMission[]): number {
  const met = new Set(own.flatMap((m) => m.evaluatorId ?? [])).size;
  return 300 * Math.max(0, Math.min(10, own.length, request.evaluators.length) - met);
}

function loadOf(request: PlanRequest, missions: readonly PlannedMission[]): number {
  const mondays = new Set(missions.map((m) => monday(m.window.from)));
  const capacities = request.evaluators.map((e) =>
    [...mondays].reduce((total, start) => {
      const days = Array.from({ length: 7 }, (_, i) => new Date(start + i * 86_400_000).toISOString().slice(0, 10));
      const away = days.every((day) => e.unavailable?.some(({ from, to }) => from <= day && day <= to));
      return total + (away ? 0 : e.capacityPerWeek);
    }, 0),
  );
  const all = capacities.reduce((a, b) => a + b, 0) || 1;
  const loads = Map.groupBy(missions, (m) => m.evaluatorId);
  return request.evaluators.reduce((total, e, i) => {
    const capacity = capacities[i] ?? 0;
    const part = (missions.length * capacity) / all;
    const load = loads.get(e.id)?.length ?? 0;
    const low = Math.min(capacity, Math.floor(part * 0.85));
    return total + 3 * (Math.max(0, load - Math.ceil(part * 1.15)) + Math.max(0, low - load));
  }, 0);
}

function monday(date: string): number {
  const time = Date.parse(`${date}T00:00:00Z`);
  return time - ((new Date(time).getUTCDay() + 6) % 7) * 86_400_000;
}
