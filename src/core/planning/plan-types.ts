import type { DateRange } from '../calendar/date.ts';
import type { HolidayZone } from '../calendar/holiday-zones.ts';
import type { Half, WeeklyOpening } from '../calendar/opening.ts';
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
  zone: HolidayZone;
  opening: WeeklyOpening;
  closures: readonly DateRange[];
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

export type PlanEvaluator = {
  id: string;
  homeInseeCode: string | null;
  homeDepartmentCode: string | null;
  /** Contacts begun in one week, Monday to Sunday. */
  capacityPerWeek: number;
  /** Organisations this person may not audit: employer, family, met in an earlier edition. */
  conflicts: readonly string[];
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
  | 'channel_absent'
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

/** One person never meets one body more often than this (method, 2.1). */
export const MAX_CONTACTS_WITH_ONE_BODY = 2;
