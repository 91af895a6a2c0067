import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OpeningTimes, TimeRange } from '../calendar/opening.ts';
import { officeAfternoon, officeMorning } from '../calendar/opening.ts';
import { evaluator, planRequest, site } from './plan-example.ts';
import { planMissions } from './plan-missions.ts';
import { recountPlan } from './recount-plan.ts';

const range = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

test('an ordinary site receives 14 contacts on five channels, all carried by different people', () => {
  const { missions, gaps } = planMissions(planRequest());
  const count = (channel: string) => missions.filter((m) => m.channel === channel).length;
  expect(gaps).toEqual([]);
  expect(['phone', 'email', 'letter', 'website', 'social', 'counter'].map(count)).toEqual([5, 4, 2, 1, 2, 0]);
  expect(new Set(missions.map((m) => m.evaluatorId)).size).toBe(14);
});

test('counter visits are planned only where they were ordered, by people of the département', () => {
  const sites = [site(1, { options: ['counter'] }), site(2)];
  const evaluators = range(30, (i) => evaluator(i, { homeDepartmentCode: i < 4 ? '31' : '75' }));
  const visits = planMissions(planRequest({ sites, evaluators })).missions.filter((m) => m.channel === 'counter');
  expect(visits.map((m) => m.organisationId)).toEqual(['org-0001', 'org-0001']);
  expect(visits.every((m) => Number(m.evaluatorId?.slice(-3)) < 4)).toBe(true);
});

test('a channel or a second network that does not exist is explained, not planned', () => {
  const sites = [site(1, { networks: 1 }), site(2, { networks: 0, absentChannels: ['letter'] })];
  const { gaps } = planMissions(planRequest({ sites }));
  expect(gaps.map((g) => `${g.organisationId} ${g.channel} ${g.reason}`).sort()).toEqual([
    'org-0001 social network_absent',
    'org-0002 letter channel_absent',
    'org-0002 letter channel_absent',
    'org-0002 social channel_absent',
    'org-0002 social channel_absent',
  ]);
});

test('a site open half a day a week gets what its half-days can hold, and the rest is explained', () => {
  const opening: OpeningTimes = { 1: [officeMorning] };
  const request = planRequest({ sites: [site(1, { opening, closures: [{ from: '2026-05-01', to: '2026-05-31' }] })] });
  const plan = planMissions(request);
  // Mondays of April 2026 but Easter Monday: 13, 20 and 27.
  expect(plan.missions.filter((m) => m.half !== null).map((m) => m.window.from)).toEqual([
    '2026-04-13',
    '2026-04-20',
    '2026-04-27',
  ]);
  expect(plan.gaps.filter((g) => g.reason === 'too_few_open_days')).toHaveLength(5 + 1);
  expect(recountPlan(request, plan).broken).toEqual([]);
});

test('nobody audits their own municipality, nor a body they are tied to', () => {
  const evaluators = [evaluator(1, { homeInseeCode: '30001' }), evaluator(2, { conflicts: ['org-0001'] })];
  const { missions, gaps } = planMissions(planRequest({ evaluators }));
  expect(missions.every((m) => m.evaluatorId === null)).toBe(true);
  expect(new Set(gaps.map((g) => g.reason))).toEqual(new Set(['no_eligible_evaluator']));
  expect(gaps).toHaveLength(14);
});

test('when those who may are full, missions stay without anybody and say so', () => {
  const { missions, gaps } = planMissions(planRequest({ evaluators: [evaluator(1), evaluator(2)] }));
  expect(missions.filter((m) => m.evaluatorId !== null)).toHaveLength(4); // two people, twice each
  expect(new Set(gaps.map((g) => g.reason))).toEqual(new Set(['evaluators_full']));
});

test('the rare evaluators are kept for those who have no other', () => {
  // Only evaluator 1 may meet org-0001; everybody may meet org-0002.
  const evaluators = [evaluator(1), ...range(19, (i) => evaluator(i + 2, { conflicts: ['org-0001'] }))];
  const sites = [site(1), site(2)];
  const { missions } = planMissions(planRequest({ sites, evaluators }));
  expect(missions.filter((m) => m.organisationId === 'org-0001' && m.evaluatorId !== null)).toHaveLength(2);
  expect(missions.filter((m) => m.organisationId === 'org-0002' && m.evaluatorId === null)).toHaveLength(0);
});

test('loads are balanced: over 60 sites nobody carries a fifth more than the mean', () => {
  const request = planRequest({ sites: range(60, site), evaluators: range(40, (i) => evaluator(i)) });
  const { loads, broken, unassigned } = recountPlan(request, planMissions(request));
  expect(broken).toEqual([]);
  expect(unassigned).toBe(0);
  expect(Math.max(...loads.values())).toBeLessThanOrEqual(Math.ceil(((60 * 14) / 40) * 1.2));
  expect(loads.size).toBe(40);
});

test('contacts are drawn over the whole campaign: over many sites every open day is used about equally', () => {
  const { missions } = planMissions(planRequest({ sites: range(400, site), evaluators: [] }));
  const days = new Map<string, number>();
  for (const m of missions.filter((m) => m.half === 'morning' || m.half === 'afternoon')) {
    days.set(m.window.from, (days.get(m.window.from) ?? 0) + 1);
  }
  const openDays = 38; // working days from 1 April to 29 May 2026
  const expected = (400 * 7) / openDays;
  expect(days.size).toBe(openDays);
  for (const count of days.values()) expect(Math.abs(count - expected)).toBeLessThan(5 * Math.sqrt(expected));
});

test('the same request gives the same plan, whatever the order of its lists; another seed gives another', () => {
  const sites = range(12, site);
  const plan = planMissions(planRequest({ sites }));
  const shuffled = planRequest({ sites: [...sites].reverse(), evaluators: [...planRequest().evaluators].reverse() });
  expect(planMissions(shuffled)).toEqual(plan);
  expect(planMissions(planRequest({ sites, seed: 'other' }))).not.toEqual(plan);
});

test('adding a site moves no date and no scenario of the others', () => {
  const dates = (sites: number) =>
    planMissions(planRequest({ sites: range(sites, site) }))
      .missions.filter((m) => m.organisationId < 'org-0005')
      .map((mission) => ({ ...mission, evaluatorId: null }));
  expect(dates(9)).toEqual(dates(5));
});

const halves = fc.subarray<TimeRange>([officeMorning, officeAfternoon]);
const openings = fc.record({ 1: halves, 2: halves, 3: halves, 4: halves, 5: halves });
const channels = fc.subarray(['phone', 'email', 'letter', 'website', 'social'] as const, { maxLength: 2 });
const sites = fc.array(
  fc.record({
    opening: openings,
    zone: fc.constantFrom('metropole', 'alsace-moselle', 'la-reunion'),
    networks: fc.integer({ min: 0, max: 3 }),
    absentChannels: channels,
    options: fc.constantFrom([], ['counter' as const]),
    departmentCode: fc.constantFrom('31', '75', '2A', null),
    place: fc.constantFrom(null, { latitude: 43.6, longitude: 1.44 }, { latitude: 48.85, longitude: 2.35 }, { latitude: 45.76, longitude: 4.84 }),
    kind: fc.constantFrom('commune', 'intercommunal', 'hospital'),
    closures: fc.constantFrom([], [{ from: '2026-04-18', to: '2026-05-03' }]),
    staffNotice: fc.constantFrom(true, true, true, false),
  }),
  { minLength: 1, maxLength: 6 },
);
const evaluators = fc.array(
  fc.record({
    homeInseeCode: fc.constantFrom(null, '30000', '30001'),
    homeDepartmentCode: fc.constantFrom(null, '31', '75', '2A'),
    place: fc.constantFrom(null, { latitude: 43.7, longitude: 1.3 }, { latitude: 48.8, longitude: 2.2 }, { latitude: 45.2, longitude: 5.7 }),
    reach: fc.constantFrom(null, { km: 60, why: 'no_vehicle' as const }, { km: 20, why: 'said' as const }),
    channels: fc.constantFrom(undefined, ['phone' as const], ['email' as const, 'letter' as const, 'counter' as const, 'website' as const]),
    capacityPerWeek: fc.integer({ min: 0, max: 4 }),
    conflicts: fc.constantFrom([], ['org-0002']),
  }),
  { maxLength: 25 },
);

test('whatever the sites and the people, the plan keeps every rule and explains every gap', () => {
  fc.assert(
    fc.property(
      sites,
      evaluators,
      fc.integer({ min: 0, max: 6 }),
      fc.string(),
      (manySites, people, minGapDays, seed) => {
        const request = planRequest({
          seed,
          minGapDays,
          travel: { roadFactor: 1.3, sameDepartmentKm: 30, islands: [['2A', '2B'], ['974']] },
          sites: manySites.map((changes, i) => site(i, changes)),
          evaluators: people.map((changes, i) => evaluator(i, changes)),
        });
        expect(recountPlan(request, planMissions(request)).broken).toEqual([]);
      },
    ),
    { numRuns: 150 },
  );
});

test('a scenario is only played by the personas it names', () => {
  const scenarios = planRequest().scenarios.map((s) => (s.kind === 'information' ? { ...s, personas: ['older'] } : s));
  const request = planRequest({ scenarios, sites: range(5, site) });
  const plan = planMissions(request);
  const played = plan.missions.filter((m) => m.scenarioKind === 'information').map((m) => m.persona);
  expect(new Set(played)).toEqual(new Set(['older']));
  expect(recountPlan(request, plan).broken.filter(({ rule }) => rule.includes('persona'))).toEqual([]);
});

test('a contact goes only to somebody who has passed the test of its channel', () => {
  const evaluators = range(40, (i) => evaluator(i, { channels: i < 20 ? ['phone', 'email'] : ['letter', 'website', 'social'] }));
  const request = planRequest({ sites: range(4, site), evaluators });
  const plan = planMissions(request);
  for (const { channel, evaluatorId } of plan.missions) expect(Number(evaluatorId?.slice(-3)) < 20).toBe(channel === 'phone' || channel === 'email');
  expect(recountPlan(request, plan).broken).toEqual([]);
  const swapped = plan.missions.map((m, i) => (i === 0 ? { ...m, evaluatorId: m.channel === 'phone' || m.channel === 'email' ? 'evaluator-030' : 'evaluator-001' } : m));
  expect(recountPlan(request, { ...plan, missions: swapped }).broken.map(({ rule }) => rule)).toContain('one uses the channels one has passed the test of');
});
