import type { Channel } from '../scoring/dimensions.ts';
import type { RandomStream } from '../shared/random.ts';
import type {
  PlanGap,
  PlanGapReason,
  PlanPersona,
  PlanRequest,
  PlanScenario,
  PlanSite,
  ScenarioKind,
} from './plan-types.ts';

/** A contact of the protocol with what will be asked and by whom it is played, before any date. */
export type Contact = {
  channel: Channel;
  scenarioKind: ScenarioKind;
  scenarioId: string;
  persona: string;
  network: number | null;
};

type Slot = { channel: Channel; scenarioKind: ScenarioKind; network: number | null };

/**
 * The contacts a site should receive. Each takes the scenario and the persona that have served least on the site, drawn
 * among equals: within a site they vary as much as the lists allow, and over all sites each has the same chance.
 */
export function listContacts(request: PlanRequest, site: PlanSite, random: RandomStream) {
  const contacts: Contact[] = [];
  const gaps: PlanGap[] = [];
  const scenarioOf = leastServed<PlanScenario>(random);
  const personaOf = leastServed<PlanPersona>(random);

  for (const slot of slotsOf(request, site)) {
    const scenario = scenarioOf(request.scenarios.filter((s) => fits(s, slot, site)));
    const persona = personaOf(request.personas.filter((p) => canPlay(p, slot, scenario)));
    const reason = absence(site, slot) ?? (scenario ? null : 'no_scenario') ?? (persona ? null : 'no_persona');
    if (reason || !scenario || !persona) gaps.push(gapOf(site, slot, reason ?? 'no_scenario'));
    else contacts.push({ ...slot, scenarioId: scenario.id, persona: persona.id });
  }
  return { contacts, gaps };
}

export function gapOf(site: PlanSite, slot: Slot, reason: PlanGapReason): PlanGap {
  const { organisationId, siteId } = site;
  return { organisationId, siteId, channel: slot.channel, scenarioKind: slot.scenarioKind, reason, number: null };
}

function slotsOf(request: PlanRequest, site: PlanSite): Slot[] {
  const wanted = request.channels.filter((c) => !c.option || site.options.includes(c.id));
  return wanted.flatMap(({ id: channel, audits }) =>
    audits.flatMap(({ scenario, count, network }) =>
      Array.from({ length: count }, () => ({ channel, scenarioKind: scenario, network: network ?? null })),
    ),
  );
}

function absence(site: PlanSite, slot: Slot): PlanGapReason | null {
  if (site.absentChannels.includes(slot.channel)) return 'channel_absent';
  if (slot.channel !== 'social') return null;
  if (site.networks === 0) return 'channel_absent';
  return (slot.network ?? 1) > site.networks ? 'network_absent' : null;
}

function fits(scenario: PlanScenario, slot: Slot, site: PlanSite): boolean {
  const forThisBody = scenario.bodyKinds.length === 0 || scenario.bodyKinds.includes(site.kind);
  return scenario.kind === slot.scenarioKind && scenario.channels.includes(slot.channel) && forThisBody;
}

/** Whether a persona has the channel, and can bring the scenario without its story falling apart. */
function canPlay(persona: PlanPersona, slot: Slot, scenario: PlanScenario | undefined): boolean {
  return persona.channels.includes(slot.channel) && (scenario?.personas?.includes(persona.id) ?? true);
}

/** Gives one of the candidates that have served least so far. */
function leastServed<T extends { id: string }>(random: RandomStream) {
  const served = new Map<string, number>();
  const servedBy = (candidate: T) => served.get(candidate.id) ?? 0;
  return (candidates: readonly T[]): T | undefined => {
    if (candidates.length === 0) return undefined;
    const least = Math.min(...candidates.map(servedBy));
    const chosen = random.pick(candidates.filter((candidate) => servedBy(candidate) === least));
    served.set(chosen.id, least + 1);
    return chosen;
  };
}
