import type { Channel } from '../scoring/dimensions.ts';
import type { MissionPlan, PlannedMission, PlanRequest, PlanSite } from './plan-types.ts';
import { datesBroken } from './recount-dates.ts';
import { peopleBroken } from './recount-people.ts';

/** A promise of the planner that a plan breaks: which one, and where. */
export type BrokenRule = { rule: string; where: string };

export type Recount = {
  broken: readonly BrokenRule[];
  /** Missions by evaluator, those with none left out. */
  loads: ReadonlyMap<string, number>;
  unassigned: number;
};

/**
 * Recounts every rule from the plan alone. It shares no code with the planner, so that a fault there cannot hide
 * itself here: used by the tests, and on any plan that was changed by hand or made by another solver.
 */
export function recountPlan(request: PlanRequest, plan: MissionPlan): Recount {
  const loads = new Map<string, number>();
  for (const { evaluatorId } of plan.missions)
    if (evaluatorId) loads.set(evaluatorId, (loads.get(evaluatorId) ?? 0) + 1);
  const missionsOf = Map.groupBy(plan.missions, siteKey);
  const broken = [
    ...request.sites.flatMap((site) => siteBroken(request, plan, site, missionsOf.get(siteKey(site)) ?? [])),
    ...strangers(request, plan),
    ...peopleBroken(request, plan.missions),
  ];
  return { broken, loads, unassigned: plan.missions.filter((m) => m.evaluatorId === null).length };
}

const siteKey = ({ organisationId, siteId }: { organisationId: string; siteId: string }): string => `${organisationId}/${siteId}`;

function siteBroken(request: PlanRequest, plan: MissionPlan, site: PlanSite, missions: readonly PlannedMission[]): BrokenRule[] {
  const where = siteKey(site);
  const rules = [
    ...datesBroken(request, site, missions),
    ...missions.flatMap((mission) => contentBroken(request, site, mission)),
    ...protocolBroken(request, plan, site, missions),
  ];
  const numbers = missions.map((m) => m.number).sort((a, b) => a - b);
  if (numbers.some((number, i) => number !== i + 1)) rules.push('contacts are numbered from 1 without a hole');
  return rules.map((rule) => ({ rule, where }));
}

/** Every contact of the protocol is either a mission or a gap with its reason, and none is there twice. */
function protocolBroken(request: PlanRequest, plan: MissionPlan, site: PlanSite, missions: readonly PlannedMission[]): string[] {
  const tally = new Map<string, number>();
  const count = (channel: Channel, scenario: string, n: number) => {
    const key = `${channel}/${scenario}`;
    tally.set(key, (tally.get(key) ?? 0) + n);
  };
  for (const { id: channel, option, audits } of request.channels) {
    if (!option || site.options.includes(channel)) for (const a of audits) count(channel, a.scenario, a.count);
  }
  for (const mission of missions) count(mission.channel, mission.scenarioKind, -1);
  const gaps = plan.gaps.filter((g) => g.organisationId === site.organisationId && g.siteId === site.siteId);
  for (const gap of gaps) if (gap.number === null) count(gap.channel, gap.scenarioKind, -1);
  const rules = [...tally]
    .filter(([, left]) => left !== 0)
    .map(([key]) => `every contact is planned or explained: ${key}`);

  const alone = missions.filter((m) => m.evaluatorId === null).map((m) => m.number);
  const explained = gaps.flatMap((g) => g.number ?? []);
  if (alone.sort().join() !== explained.sort().join()) rules.push('every mission without an evaluator is explained');
  return rules;
}

function contentBroken(request: PlanRequest, site: PlanSite, mission: PlannedMission): string[] {
  const rules: string[] = [];
  const scenario = request.scenarios.find((s) => s.id === mission.scenarioId);
  const persona = request.personas.find((p) => p.id === mission.persona);
  if (!site.staffNotice) rules.push('nothing is planned before the staff was told');
  if (scenario?.kind !== mission.scenarioKind) rules.push('a scenario is of the kind of its contact');
  if (!scenario?.channels.includes(mission.channel)) rules.push('a scenario suits its channel');
  if (scenario?.bodyKinds.length && !scenario.bodyKinds.includes(site.kind))
    rules.push('a scenario suits the kind of body');
  if (!persona?.channels.includes(mission.channel)) rules.push('a persona suits the channel');
  if (scenario?.personas && !scenario.personas.includes(mission.persona)) rules.push('a persona suits the scenario');
  if (site.absentChannels.includes(mission.channel)) rules.push('no contact on a channel the site does not have');
  if (mission.channel === 'social' && (mission.network ?? 1) > site.networks)
    rules.push('no contact on a missing network');
  return rules;
}

function strangers(request: PlanRequest, plan: MissionPlan): BrokenRule[] {
  const sites = new Set(request.sites.map((s) => `${s.organisationId}/${s.siteId}`));
  const people = new Set(request.evaluators.map((e) => e.id));
  return plan.missions.flatMap((m) => {
    const where = `${m.organisationId}/${m.siteId}`;
    const rules: BrokenRule[] = [];
    if (!sites.has(where)) rules.push({ rule: 'missions are for sites of the request', where });
    if (m.evaluatorId && !people.has(m.evaluatorId)) rules.push({ rule: 'evaluators are those of the request', where });
    return rules;
  });
}
