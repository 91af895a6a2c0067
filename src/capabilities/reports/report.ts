import type { Edition, ScenarioKind } from '#capabilities/grids/index.ts';
import type { IndicatorResult, ItemResult, RankedAdvice } from '#capabilities/improvement/index.ts';
import type { Channel, OrganisationScore, SiteScore } from '#core/scoring/index.ts';

/** The two documents a body receives, by its formula: averages and a first comparison, or everything. */
export const reportKinds = ['free', 'personalised'] as const;
export type ReportKind = (typeof reportKinds)[number];

export function isReportKind(value: unknown): value is ReportKind {
  return reportKinds.some((kind) => kind === value);
}

/** The fullest document that a formula gives right to. */
export const fullestKind = (formula: string): ReportKind => (formula === 'free' ? 'free' : 'personalised');

/** Where a figure stands against the peers: a difference beyond chance, or none; null where it was not tested. */
export type Standing = 'above' | 'near' | 'below';

/** What may be read of the peers for one figure; whole points. */
export interface PeerView {
  organisations: number;
  mean: number;
  quartiles: readonly [number, number, number] | null;
}

/** The group that a body is compared with, itself included. Empty lists: all kinds, all strata. */
export interface Peers {
  kinds: readonly string[];
  strata: readonly string[];
  widening: 'own' | 'neighbours' | 'kind' | 'family' | 'all';
  organisations: number;
  /** By `view/key`. */
  figures: ReadonlyMap<string, PeerView>;
  stands: ReadonlyMap<string, Standing>;
}

export interface Contacts {
  channel: Channel;
  scenario: ScenarioKind;
  count: number;
}

export interface SiteResult {
  id: string;
  name: string;
  score: SiteScore;
}

/** Everything that the documents of one body say, as figures. */
export interface ReportModel {
  edition: Edition;
  organisation: { id: string; name: string; kind: string; stratum: string; certified: boolean };
  formula: string;
  simulated: boolean;
  gridVersion: string;
  methodVersion: string;
  score: OrganisationScore;
  sites: readonly SiteResult[];
  /** False: no site has an account on a social network. */
  hasNetworks: boolean;
  peers: Peers | null;
  /** Public figures of all participants together, by `view/key`. */
  national: ReadonlyMap<string, PeerView>;
  /** Names of the criteria that two people code too differently to compare bodies by. */
  outOfRankings: readonly { fr: string; en: string }[];
  contacts: readonly Contacts[];
  indicators: readonly IndicatorResult[];
  items: readonly ItemResult[];
  /** What to do, the most useful first. */
  advice: RankedAdvice;
}
