import { FULL_WEEK } from '../calendar/opening.ts';
import type { ChannelAudits, PlanEvaluator, PlanPersona, PlanRequest, PlanScenario, PlanSite } from './plan-types.ts';

/** Data for the tests of planning: the protocol of an ordinary edition, and builders that show only what matters. */
export const protocol: readonly ChannelAudits[] = [
  {
    id: 'phone',
    audits: [
      { scenario: 'information', count: 3 },
      { scenario: 'out_of_hours', count: 1 },
      { scenario: 'complaint', count: 1 },
    ],
  },
  {
    id: 'email',
    audits: [
      { scenario: 'information', count: 2 },
      { scenario: 'procedure', count: 1 },
      { scenario: 'complaint', count: 1 },
    ],
  },
  {
    id: 'letter',
    audits: [
      { scenario: 'information', count: 1 },
      { scenario: 'procedure', count: 1 },
    ],
  },
  { id: 'website', audits: [{ scenario: 'review', count: 1 }] },
  {
    id: 'social',
    audits: [
      { scenario: 'information', count: 1, network: 1 },
      { scenario: 'information', count: 1, network: 2 },
    ],
  },
  {
    id: 'counter',
    option: true,
    audits: [
      { scenario: 'information', count: 1 },
      { scenario: 'procedure', count: 1 },
    ],
  },
];

const everyChannel = ['phone', 'email', 'letter', 'website', 'social', 'counter'] as const;

export const scenarios: readonly PlanScenario[] = [
  { id: 'opening-hours', kind: 'information', channels: everyChannel, bodyKinds: [] },
  { id: 'identity-card', kind: 'information', channels: everyChannel, bodyKinds: ['commune'] },
  { id: 'school-bus', kind: 'information', channels: everyChannel, bodyKinds: ['intercommunal', 'region'] },
  { id: 'birth-certificate', kind: 'procedure', channels: everyChannel, bodyKinds: [] },
  { id: 'noise', kind: 'complaint', channels: ['phone', 'email'], bodyKinds: [] },
  { id: 'evening-call', kind: 'out_of_hours', channels: ['phone'], bodyKinds: [] },
  { id: 'site-review', kind: 'review', channels: ['website'], bodyKinds: [] },
];

export const personas: readonly PlanPersona[] = [
  { id: 'ordinary', channels: everyChannel },
  { id: 'no_internet', channels: ['phone', 'letter', 'counter'] },
  { id: 'older', channels: everyChannel },
];

export function site(number: number, changes: Partial<PlanSite> = {}): PlanSite {
  const padded = String(number).padStart(4, '0');
  return {
    organisationId: `org-${padded}`,
    siteId: 'main',
    kind: 'commune',
    departmentCode: '31',
    inseeCode: `3${padded}`,
    zone: 'metropole',
    opening: FULL_WEEK,
    closures: [],
    staffNotice: true,
    absentChannels: [],
    networks: 2,
    options: [],
    ...changes,
  };
}

export function evaluator(number: number, changes: Partial<PlanEvaluator> = {}): PlanEvaluator {
  const id = `evaluator-${String(number).padStart(3, '0')}`;
  return { id, homeInseeCode: null, homeDepartmentCode: '31', capacityPerWeek: 10, conflicts: [], ...changes };
}

export function planRequest(changes: Partial<PlanRequest> = {}): PlanRequest {
  return {
    seed: 'test',
    window: { from: '2026-04-01', to: '2026-05-29' },
    minGapDays: 2,
    channels: protocol,
    sites: [site(1)],
    scenarios,
    personas,
    evaluators: Array.from({ length: 20 }, (_, i) => evaluator(i)),
    ...changes,
  };
}
