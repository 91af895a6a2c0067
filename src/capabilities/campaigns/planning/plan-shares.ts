import type { PlanEvaluator, PlannedMission, PlanRequest } from '#core/planning/plan-types.ts';
import { kilometres } from '#core/planning/recount-people.ts';

/** Who carries how much, and whom each body meets; for the page of a plan. */
export interface PlanShares {
  /** How many people carry so many missions, in ascending order; people with none included. */
  loads: { missions: number; people: number }[];
  people: { id: string; name: string; missions: number; capacityPerWeek: number }[];
  /** Missions by group; `unknown` where the person has not said. */
  genders: { group: 'woman' | 'man' | 'unknown'; missions: number }[];
  ages: { group: 'young' | 'middle' | 'older' | 'unknown'; missions: number }[];
  /** Fewest and middle number of different people that a body meets. */
  differentLeast: number;
  differentMiddle: number;
  /** Road kilometres of visits whose two places are known. */
  visits: { count: number; known: number; middleKm: number | null; farthestKm: number | null };
}

export function sharesOf(
  missions: readonly PlannedMission[],
  evaluators: readonly PlanEvaluator[],
  names: ReadonlyMap<string, string>,
  { sites, travel }: Pick<PlanRequest, 'sites' | 'travel'>,
): PlanShares {
  const carried = Map.groupBy(missions, ({ evaluatorId }) => evaluatorId);
  const people = evaluators.map(({ id, capacityPerWeek }) => ({ id, name: names.get(id) ?? '', missions: carried.get(id)?.length ?? 0, capacityPerWeek }));
  const byLoad = Map.groupBy(people, (person) => person.missions);
  const known = new Map(evaluators.map((e) => [e.id, e]));
  const count = <G extends string>(groups: readonly G[], of: (e: PlanEvaluator) => G | null | undefined, unknown: G) =>
    groups.map((group) => ({ group, missions: missions.filter((m) => m.evaluatorId !== null && ((e) => (e && of(e)) ?? unknown)(known.get(m.evaluatorId)) === group).length }));
  const different = [...Map.groupBy(missions, ({ organisationId }) => organisationId).values()].map((own) => new Set(own.flatMap((m) => m.evaluatorId ?? [])).size).toSorted((a, b) => a - b);
  return {
    loads: [...byLoad].map(([load, own]) => ({ missions: load, people: own.length })).toSorted((a, b) => a.missions - b.missions),
    people: people.toSorted((a, b) => b.missions - a.missions || (a.name < b.name ? -1 : 1)),
    genders: count(['woman', 'man', 'unknown'] as const, (e) => e.gender, 'unknown'),
    ages: count(['young', 'middle', 'older', 'unknown'] as const, (e) => e.ageBand, 'unknown'),
    differentLeast: different[0] ?? 0,
    differentMiddle: different[different.length >> 1] ?? 0,
    visits: visitsOf(missions, known, { sites, travel }),
  };
}

function visitsOf(missions: readonly PlannedMission[], people: ReadonlyMap<string, PlanEvaluator>, { sites, travel }: Pick<PlanRequest, 'sites' | 'travel'>): PlanShares['visits'] {
  const places = new Map(sites.map((site) => [`${site.organisationId}/${site.siteId}`, site]));
  const visits = missions.filter(({ channel }) => channel === 'counter');
  const ways = visits.flatMap((m) => {
    const [person, site] = [people.get(m.evaluatorId ?? ''), places.get(`${m.organisationId}/${m.siteId}`)];
    const km = person && site ? kilometres(person, site, travel) : Infinity;
    return km === Infinity ? [] : [km];
  }).toSorted((a, b) => a - b);
  return { count: visits.length, known: ways.length, middleKm: ways[ways.length >> 1] ?? null, farthestKm: ways.at(-1) ?? null };
}
