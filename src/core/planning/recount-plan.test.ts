import { expect, test } from 'vitest';
import { planRequest, site } from './plan-example.ts';
import { planMissions } from './plan-missions.ts';
import type { PlannedMission, PlanRequest } from './plan-types.ts';
import { recountPlan } from './recount-plan.ts';

const request = planRequest({ sites: [site(1, { options: ['counter'] }), site(2)] });
const plan = planMissions(request);

type Changes = { [Key in keyof PlannedMission]?: PlannedMission[Key] | undefined };

/** Rules broken once the first mission that `where` accepts is changed. */
function rulesBroken(
  where: (mission: PlannedMission) => boolean,
  changes: Changes,
  asked: PlanRequest = request,
): string[] {
  const index = plan.missions.findIndex(where);
  const missions = plan.missions.map((mission, i) => (i === index ? changed(mission, changes) : mission));
  return recountPlan(asked, { ...plan, missions }).broken.map((b) => b.rule);
}

function changed(mission: PlannedMission, changes: Changes): PlannedMission {
  const present = Object.entries(changes).filter(([, value]) => value !== undefined);
  return { ...mission, ...Object.fromEntries(present) };
}

const phone = (m: PlannedMission) => m.channel === 'phone' && m.half === 'morning';
const letter = (m: PlannedMission) => m.channel === 'letter';
const day = (date: string) => ({ window: { from: date, to: date } });

test('a plan of the planner breaks no rule', () => {
  expect(recountPlan(request, plan)).toMatchObject({ broken: [], unassigned: 0 });
});

test.each([
  ['dates are open working days of the site', phone, day('2026-05-01')],
  ['dates are open working days of the site', phone, day('2026-04-11')],
  ['dates lie in the campaign', phone, day('2026-06-01')],
  ['letters and mails have a week, other contacts a half-day', phone, { half: null }],
  ['a week lies within one week', letter, { window: { from: '2026-04-10', to: '2026-04-13' } }],
  ['a dated contact has one day', phone, { window: { from: '2026-04-09', to: '2026-04-10' } }],
  ['out of hours is for out-of-hours scenarios', phone, { half: 'out_of_hours' as const }],
  ['a scenario is of the kind of its contact', phone, { scenarioId: 'site-review' }],
  ['a scenario suits its channel', letter, { scenarioId: 'evening-call' }],
  ['a scenario suits the kind of body', letter, { scenarioId: 'school-bus' }],
  ['a persona suits the channel', (m: PlannedMission) => m.channel === 'email', { persona: 'no_internet' }],
  ['contacts are numbered from 1 without a hole', phone, { number: 99 }],
  ['every contact is planned or explained: letter/procedure', (m: PlannedMission) => letter(m) && m.scenarioKind === 'procedure', { scenarioKind: 'complaint' as const }],
  ['every mission without an evaluator is explained', phone, { evaluatorId: null }],
  ['evaluators are those of the request', phone, { evaluatorId: 'a passer-by' }],
  ['missions are for sites of the request', phone, { organisationId: 'elsewhere' }],
  ['no contact on a missing network', (m: PlannedMission) => m.channel === 'social', { network: 3 }],
])('it sees: %s', (rule, where, changes) => {
  expect(rulesBroken(where, changes)).toContain(rule);
});

test('it sees two contacts of one site too close to each other', () => {
  const [first, second] = plan.missions.filter((m) => m.organisationId === 'org-0001' && m.half !== null);
  expect(rulesBroken((m) => m === second, { window: first?.window })).toContain(
    'two dated contacts of a site keep their distance',
  );
});

test('it sees two letters in the same week', () => {
  const [first, second] = plan.missions.filter((m) => m.organisationId === 'org-0001' && m.channel === 'letter');
  expect(rulesBroken((m) => m === second, { window: first?.window })).toContain(
    'letters, and mails, go out in different weeks',
  );
});

test('it sees a person who meets a body too often, on one channel or in all', () => {
  const phones = plan.missions.filter((m) => m.organisationId === 'org-0001' && m.channel === 'phone');
  expect(rulesBroken((m) => m === phones[1], { evaluatorId: phones[0]?.evaluatorId })).toContain(
    'once at most on a site and channel',
  );
  const everywhere = { ...plan, missions: plan.missions.map((m) => ({ ...m, evaluatorId: 'evaluator-001' })) };
  const rules = recountPlan(request, everywhere).broken.map((b) => b.rule);
  expect(rules).toContain('twice at most with one body');
});

/** The rules broken when the first evaluator of a mission turns out to be as `changes` says. */
function rulesBrokenBy(where: (m: PlannedMission) => boolean, changes: Partial<PlanRequest['evaluators'][number]>) {
  const id = plan.missions.find(where)?.evaluatorId;
  const evaluators = request.evaluators.map((e) => (e.id === id ? { ...e, ...changes } : e));
  return recountPlan({ ...request, evaluators }, plan).broken.map((b) => b.rule);
}

test('it sees conflicts of interest, own municipalities, distant visits and full weeks', () => {
  const first = (m: PlannedMission) => m.organisationId === 'org-0001';
  const visit = (m: PlannedMission) => m.channel === 'counter';
  expect(rulesBrokenBy(first, { conflicts: ['org-0001'] })).toContain('never where one has a conflict of interest');
  expect(rulesBrokenBy(first, { homeInseeCode: '30001' })).toContain('never one’s own municipality');
  expect(rulesBrokenBy(visit, { homeDepartmentCode: '75' })).toContain('visits are within reach');
  expect(rulesBrokenBy(first, { capacityPerWeek: 0 })).toContain('weekly capacity');
});

test('it sees a half-day on which the site is closed', () => {
  const afternoon = [[840, 1020]] as const;
  const mornings = { 1: afternoon, 2: afternoon, 3: afternoon, 4: afternoon, 5: afternoon };
  const asked = { ...request, sites: request.sites.map((s) => ({ ...s, opening: mornings })) };
  expect(rulesBroken(() => false, {}, asked)).toContain('the site is open on that half-day');
});
