import { FULL_WEEK } from '#core/calendar/opening.ts';
import type { Place } from '#core/geography/places.ts';
import type { AgeBand, PlanEvaluator, PlanRequest, PlanScenario, PlanSite } from '#core/planning/plan-types.ts';
import { randomStream } from '#core/shared/random.ts';
import type { RandomStream } from '#core/shared/random.ts';

export type Scale = { bodies: number; evaluators: number; seed?: string };

/**
 * A panel of invented bodies and people: towns of unequal size over a square of 950 km, bodies and people drawn to them,
 * each body with one visit and 13 contacts from home. People would rather not make some scenarios (0 to 5 points each),
 * four in ten cannot play some personas, some are away for a time.
 */
export function inventedPanel({ bodies, evaluators, seed = 'bench' }: Scale): PlanRequest {
  const random = randomStream(seed, 'panel');
  const towns = Array.from({ length: 60 }, (_, i) => ({ at: placeIn(random), size: 1 / (i + 2) }));
  const near = (): Place => {
    let left = random.uniform() * towns.reduce((sum, town) => sum + town.size, 0);
    const town = towns.find(({ size }) => (left -= size) <= 0) ?? towns[0];
    return scattered(town?.at ?? placeIn(random), random);
  };
  const scenarios = inventedScenarios();
  return {
    seed,
    window: { from: '2026-04-01', to: '2026-05-29' },
    minGapDays: 1,
    channels: protocol,
    scenarios,
    personas: personaIds.map((id) => ({ id, channels: channelIds })),
    // Half of the bodies stand in towns, where the people are, half anywhere.
    sites: Array.from({ length: bodies }, (_, i) => inventedSite(i, i % 2 === 0 ? near() : placeIn(random))),
    evaluators: Array.from({ length: evaluators }, (_, i) => inventedEvaluator(i, near(), scenarios, random)),
  };
}

const channelIds = ['phone', 'email', 'letter', 'website', 'social', 'counter'] as const;
const personaIds = ['ordinary', 'no_internet', 'hard_of_hearing', 'weak_french', 'older'];

const protocol: PlanRequest['channels'] = [
  { id: 'phone', audits: [{ scenario: 'information', count: 2 }, { scenario: 'procedure', count: 1 }, { scenario: 'out_of_hours', count: 1 }, { scenario: 'complaint', count: 1 }] },
  { id: 'email', audits: [{ scenario: 'information', count: 2 }, { scenario: 'procedure', count: 1 }, { scenario: 'complaint', count: 1 }] },
  { id: 'letter', audits: [{ scenario: 'information', count: 1 }, { scenario: 'procedure', count: 1 }] },
  { id: 'website', audits: [{ scenario: 'review', count: 1 }] },
  { id: 'social', audits: [{ scenario: 'information', count: 1, network: 1 }] },
  { id: 'counter', audits: [{ scenario: 'information', count: 1 }] },
];

function inventedScenarios(): PlanScenario[] {
  const kinds = ['information', 'procedure', 'complaint', 'out_of_hours', 'review'] as const;
  return kinds.flatMap((kind) => Array.from({ length: 8 }, (_, i) => ({ id: `${kind}-${i}`, kind, channels: channelIds, bodyKinds: [] })));
}

function inventedSite(i: number, place: Place): PlanSite {
  return {
    organisationId: `body-${String(i).padStart(4, '0')}`, siteId: 'main', kind: 'commune', departmentCode: null, inseeCode: `t${i}`, place, zone: 'metropole',
    opening: FULL_WEEK, closures: [], staffNotice: true, absentChannels: [], networks: 1, options: [],
  };
}

function inventedEvaluator(i: number, place: Place, scenarios: readonly PlanScenario[], random: RandomStream): PlanEvaluator {
  const ages: readonly AgeBand[] = ['young', 'middle', 'older'];
  const away = random.integer(40);
  return {
    id: `person-${String(i).padStart(4, '0')}`, homeInseeCode: null, homeDepartmentCode: null, capacityPerWeek: 9 + random.integer(4), conflicts: [], place,
    gender: random.uniform() < 0.5 ? 'woman' : 'man', ageBand: random.pick(ages),
    unavailable: random.uniform() < 0.3 ? [{ from: dayOf(away), to: dayOf(away + 9) }] : [],
    personas: random.uniform() < 0.4 ? random.shuffle(personaIds).slice(0, 3) : undefined,
    reluctance: Object.fromEntries(scenarios.map(({ id }) => [id, Math.round(random.uniform() * 50) / 10])),
  };
}

const dayOf = (i: number): string => new Date(Date.UTC(2026, 3, 1 + i)).toISOString().slice(0, 10);

/** Between 42.5 and 51 degrees north, and as wide. */
const placeIn = (random: RandomStream): Place => ({ latitude: 42.5 + 8.5 * random.uniform(), longitude: -4 + 12 * random.uniform() });

function scattered(place: Place, random: RandomStream): Place {
  return { latitude: place.latitude + 0.25 * random.normal(), longitude: place.longitude + 0.35 * random.normal() };
}
