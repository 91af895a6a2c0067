import { closedTimes } from '../calendar/opening.ts';
import type { Channel } from '../scoring/dimensions.ts';
import type { RandomStream } from '../shared/random.ts';
import { latinRow } from './latin-order.ts';
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
 * The contacts a site should receive. Scenarios and personas follow rows of Latin squares drawn for the site: within a
 * site they vary as much as the lists allow, and over all sites each has the same chance.
 */
export function listContacts(request: PlanRequest, site: PlanSite, random: RandomStream) {
  const contacts: Contact[] = [];
  const gaps: PlanGap[] = [];
  const nextScenario = latinRow(request.scenarios, request.seed, 'scenarios', random.bits());
  const nextPersona = latinRow(request.personas, request.seed, 'personas', random.bits());

  for (const slot of slotsOf(request, site)) {
    const reason = absence(site, slot);
    if (reason) {
      gaps.push(gapOf(site, slot, reason));
      continue;
    }
    const scenario = nextScenario((s) => fits(s, slot, site));
    const persona = nextPersona((p) => canPlay(p, slot, scenario));
    if (!scenario || !persona) gaps.push(gapOf(site, slot, scenario ? 'no_persona' : 'no_scenario'));
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
  if (!site.staffNotice) return 'no_staff_notice';
  if (slot.scenarioKind === 'out_of_hours' && !closesDaily(site)) return 'never_closed';
  if (site.absentChannels.includes(slot.channel)) return 'channel_absent';
  if (slot.channel !== 'social') return null;
  if (site.networks === 0) return 'channel_absent';
  return (slot.network ?? 1) > site.networks ? 'network_absent' : null;
}

/** Whether on each of its open days there is a decent hour at which nobody is there. */
function closesDaily({ opening, otherHours }: PlanSite): boolean {
  const weeks = otherHours ? [opening, otherHours.hours] : [opening];
  return weeks.every((week) => Object.values(week).every((hours) => closedTimes(hours).length > 0));
}

function fits(scenario: PlanScenario, slot: Slot, site: PlanSite): boolean {
  const forThisBody = scenario.bodyKinds.length === 0 || scenario.bodyKinds.includes(site.kind);
  return scenario.kind === slot.scenarioKind && scenario.channels.includes(slot.channel) && forThisBody;
}

/** Whether a persona has the channel, and can bring the scenario without its story falling apart. */
function canPlay(persona: PlanPersona, slot: Slot, scenario: PlanScenario | undefined): boolean {
  return persona.channels.includes(slot.channel) && (scenario?.personas?.includes(persona.id) ?? true);
}
