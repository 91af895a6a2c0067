import type { DateRange } from '../calendar/date.ts';
import type { HolidayZone } from '../calendar/holiday-zones.ts';
import type { Half, OpeningTimes, OtherHours, Weekday } from '../calendar/opening.ts';
import type { Place } from '../geography/places.ts';
import type { Channel } from '../scoring/dimensions.ts';

export type ScenarioKind = 'information' | 'procedure' | 'complaint' | 'out_of_hours' | 'review';

/** Everything a plan depends on: the same request gives the same plan, to the last character. */
export type PlanRequest = {
  seed: string;
  window: DateRange;
  /** Least number of calendar days between two dated contacts of one site. */
  minGapDays: number;
  channels: readonly ChannelAudits[];
  sites: readonly PlanSite[];
  scenarios: readonly PlanScenario[];
  personas: readonly PlanPersona[];
  evaluators: readonly PlanEvaluator[];
  /** Times in which nobody is contacted: elections, a crisis. */
  pauses?: readonly PlanPause[] | undefined;
  /** How kilometres are estimated; the method's figures when absent. */
  travel?: TravelRules | undefined;
};

/** As in `data/geography/places.yaml`. */
export type TravelRules = {
  /** From the great circle to the road. */
  roadFactor: number;
  /** Assumed between two places of one département of which one is not known. */
  sameDepartmentKm: number;
  /** Groups of départements that no road joins to others. */
  islands: readonly (readonly string[])[];
};

/** As in `data/calendar/pauses.yaml`. Empty lists = every kind of body, everywhere. */
export type PlanPause = DateRange & {
  id: string;
  reason: 'election' | 'crisis' | 'other';
  bodyKinds: readonly string[];
  departmentCodes: readonly string[];
};

/** The contacts of one channel on every site, as in `channels.yaml`. `option`: only on sites that ordered the channel. */
export type ChannelAudits = {
  id: Channel;
  option?: true | undefined;
  audits: readonly { scenario: ScenarioKind; count: number; network?: number | undefined }[];
};

export type PlanSite = {
  organisationId: string;
  siteId: string;
  /** Kind of the body, to choose its scenarios. */
  kind: string;
  departmentCode: string | null;
  /** INSEE code of the municipality it stands in, or of the municipality it is. */
  inseeCode: string | null;
  /** Where it stands; distances go by département when unknown. */
  place?: Place | null | undefined;
  zone: HolidayZone;
  opening: OpeningTimes;
  /** Other hours on some days: reduced hours in the school holidays of its zone. */
  otherHours?: OtherHours | null | undefined;
  /** Announced closures. */
  closures: readonly DateRange[];
  /** Whether the staff was told that contacts will be made: without it nothing is planned. */
  staffNotice: boolean;
  /** Channels that do not exist on this site. */
  absentChannels: readonly Channel[];
  /** Number of social networks it is present on. */
  networks: number;
  /** Channels ordered as an option. */
  options: readonly Channel[];
};

/** `bodyKinds` empty = for every kind of body; without `personas` anybody can bring it. */
export type PlanScenario = {
  id: string;
  kind: ScenarioKind;
  channels: readonly Channel[];
  bodyKinds: readonly string[];
  personas?: readonly string[] | undefined;
};

export type PlanPersona = { id: string; channels: readonly Channel[] };

export type Gender = 'woman' | 'man';

/** Up to 39, 40 to 59, 60 and more. */
export type AgeBand = 'young' | 'middle' | 'older';

export type PlanEvaluator = {
  id: string;
  homeInseeCode: string | null;
  homeDepartmentCode: string | null;
  /** Contacts begun in one week, Monday to Sunday. */
  capacityPerWeek: number;
  /** Organisations this person declared a tie with. */
  conflicts: readonly string[];
  employers?: readonly string[] | undefined;
  /** Organisations where family works or is elected. */
  kin?: readonly string[] | undefined;
  /** Organisations met in an earlier edition. */
  pastAudits?: readonly string[] | undefined;
  place?: Place | null | undefined;
  /** How far this person goes for a visit, in kilometres by road, and whether they said so or have no vehicle; as far as planning asks when absent. */
  reach?: { km: number; why: 'said' | 'no_vehicle' } | null | undefined;
  /** Channels this person has passed the test of; all when absent. */
  channels?: readonly Channel[] | undefined;
  /** Other or unknown: null, which counts for neither. */
  gender?: Gender | null | undefined;
  ageBand?: AgeBand | null | undefined;
  /** Away: no contact begins then. */
  unavailable?: readonly DateRange[] | undefined;
  /** Half-days of the week free for calls and visits; all when absent. */
  freeHalfDays?: Readonly<Partial<Record<Weekday, readonly Half[]>>> | undefined;
  /** Personas this person can play; all when absent. */
  personas?: readonly string[] | undefined;
  /** How much one would rather not, 0 to 5, by scenario id, `channel/kind` or channel: the first that is named counts. */
  reluctance?: Readonly<Record<string, number>> | undefined;
};

export type MissionHalf = Half | 'out_of_hours';

/**
 * One contact to make. Dated contacts have one day and a half-day; letters and mails have the days of one week and
 * `half` is null. `number` counts the contacts of a site from 1, in order of date.
 */
export type PlannedMission = {
  organisationId: string;
  siteId: string;
  number: number;
  channel: Channel;
  scenarioKind: ScenarioKind;
  scenarioId: string;
  persona: string;
  /** 1 for the first social network of the site, 2 for the second; null in other channels. */
  network: number | null;
  window: DateRange;
  half: MissionHalf | null;
  evaluatorId: string | null;
};

/** Why a contact of the protocol is missing from the plan, or has nobody to make it. */
export type PlanGapReason =
  | 'no_staff_notice'
  | 'channel_absent'
  | 'never_closed'
  | 'network_absent'
  | 'no_scenario'
  | 'no_persona'
  | 'too_few_open_days'
  | 'no_eligible_evaluator'
  | 'evaluators_full';

export type PlanGap = {
  organisationId: string;
  siteId: string;
  channel: Channel;
  scenarioKind: ScenarioKind;
  reason: PlanGapReason;
  /** Number of the mission that nobody can make; null when the contact itself could not be planned. */
  number: number | null;
};

export type MissionPlan = { missions: readonly PlannedMission[]; gaps: readonly PlanGap[] };

/** Answered when the service can: the evaluator writes on any open day of the week. */
export const WEEK_CHANNELS: readonly Channel[] = ['email', 'letter'];
