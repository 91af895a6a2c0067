import type { Mirror } from '#capabilities/mirror/index.ts';
import type { Edition, PastEdition, ScenarioKind } from '#capabilities/grids/index.ts';
import type { FrameworkReadiness, IndicatorResult, ItemResult, RankedAdvice } from '#capabilities/improvement/index.ts';
import type { Channel, OrganisationScore, SiteScore } from '#core/scoring/index.ts';
import type { ChangeWord } from '#core/statistics/change.ts';

/**
 * Readings of the results of a body: the free summary of averages; and for other formulas everything, then the same data read
 * in other ways: one page for the elected, easy to read, slides, the speaker's notes, and slides that can be changed.
 */
export const readingKinds = ['free', 'personalised', 'elected', 'easy', 'slides', 'notes', 'deck'] as const;
export type ReadingKind = (typeof readingKinds)[number];

/** Papers that say that a body took part, or what its confirmed strengths are; never a level. */
export const paperKinds = ['certificate', 'poster', 'poster-a3', 'strengths', 'strengths-a3'] as const;
export type PaperKind = (typeof paperKinds)[number];

/** Every figure of a body as tables. */
export const tableKinds = ['xlsx', 'ods'] as const;
export type TableKind = (typeof tableKinds)[number];

/** All the documents a body may receive. */
export const reportKinds = [...readingKinds, ...paperKinds, ...tableKinds] as const;
export type ReportKind = (typeof reportKinds)[number];

const openToAll: readonly ReportKind[] = ['free', 'certificate', 'poster', 'poster-a3'];

/** What a free formula may not have. */
export const isDetailed = (kind: ReportKind): boolean => !openToAll.includes(kind);

/** Only made where a test confirmed strengths. */
export const needsStrengths = (kind: ReportKind): boolean => kind === 'strengths' || kind === 'strengths-a3';

export const isPaper = (kind: ReportKind): kind is PaperKind => paperKinds.some((paper) => paper === kind);
export const isTable = (kind: ReportKind): kind is TableKind => tableKinds.some((table) => table === kind);

/** The documents of an edition as a whole, for everybody. */
export const nationalKinds = ['national', 'method', 'national-xlsx', 'national-ods'] as const;
export type NationalKind = (typeof nationalKinds)[number];
export const isNationalKind = (value: unknown): value is NationalKind => nationalKinds.some((kind) => kind === value);

/** Documents that have a page of the site with the same sentences. */
export const readableKinds = ['free', 'personalised', 'elected', 'easy'] as const satisfies readonly ReportKind[];
export type ReadableKind = (typeof readableKinds)[number];

/** The type of the file of a document. */
export const mediaTypeOf = (kind: ReportKind | NationalKind): string => mediaTypes[extensionOf(kind)];

/** The end of the name of its file. */
export function extensionOf(kind: ReportKind | NationalKind): keyof typeof mediaTypes {
  if (kind === 'deck') return 'pptx';
  if (kind === 'xlsx' || kind === 'national-xlsx') return 'xlsx';
  return kind === 'ods' || kind === 'national-ods' ? 'ods' : 'pdf';
}

const mediaTypes = {
  pdf: 'application/pdf',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
} as const;

export function isReadable(kind: ReportKind): kind is ReadableKind {
  return readableKinds.some((readable) => readable === kind);
}

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

/** A contact as the report lists it: nothing closer than its month. */
export interface ContactLine {
  channel: Channel;
  scenario: ScenarioKind;
  scenarioId: string;
  /** Civil date; shown as a month. */
  sentOn: string;
  site: string;
}

/** Words noted by a contact or received from the body, names masked. */
export interface Verbatim {
  channel: Channel;
  text: string;
  /** The item that the note is about; null for a reply. */
  itemId: string | null;
  sentOn: string;
}

/** What moved since the edition before; only what `word` says survived the common test. */
export interface Change {
  edition: { fr: string; en: string };
  lines: readonly { id: string; label: { fr: string; en: string }; before: number; now: number; word: ChangeWord }[];
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
  contactLines: readonly ContactLine[];
  verbatims: readonly Verbatim[];
  /** Null: no earlier edition measured this body with items in common. */
  change: Change | null;
  /** What audits measured, users live and agents believe, side by side; null where agents were never asked. */
  mirror: Mirror | null;
  /** Published national levels of past editions. */
  past: readonly PastEdition[];
  indicators: readonly IndicatorResult[];
  items: readonly ItemResult[];
  /** What to do, the most useful first. */
  advice: RankedAdvice;
  /** How far the contacts show the body to be from each quality reference: an indication. */
  readiness: readonly FrameworkReadiness[];
}
