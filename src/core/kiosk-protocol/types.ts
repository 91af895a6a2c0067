/**
 * What a device says to the server about opinions, and what it hears back. Everything is a plain value that JSON can
 * carry; instants are ISO 8601 with an offset, ids are UUIDv7 made where the opinion was given.
 */

/** A text left with a visit. `ticket` is the SHA-256 (hex) of the code under which the person finds the answer. */
export interface LeftText {
  id: string;
  kind: 'comment' | 'idea';
  text: string;
  language: string;
  ticket?: string;
}

/** One rated question answered by one person, as the device wrote it down. */
export interface DeviceOpinion {
  id: string;
  /** Place in the sequence of this epoch, from 1, without holes. */
  seq: number;
  /** The device's own clock when the answer was given. */
  at: string;
  /** Opinions given in one go share it. */
  visit: string;
  /** Which version of which question set was on the screen: `library:<id>@<version>` or `own:<id>@<version>`. */
  set: string;
  question: string;
  /** Index of the chosen step, 0 the worst. */
  value: number;
  steps: number;
  reasons?: string[];
  ageBand?: string;
  need?: string;
  text?: LeftText;
}

/** Opinions sent together, signed over the raw bytes of the body. Sending the same again changes nothing. */
export interface Batch {
  device: string;
  /** Drawn when the device's storage is first seen: a device that was reset begins another, and again at 1. */
  epoch: string;
  seqFrom: number;
  seqTo: number;
  /** The device's clock when this is sent; against the database's it gives the shift of every instant inside. */
  sentAt: string;
  /** Head of the hash chain just before `seqFrom` (hex SHA-256); `chainStart` before 1. */
  prevHash: string;
  /** How many opinions the device holds beside these; missing = as it last said. */
  queued?: number;
  opinions: DeviceOpinion[];
}

/**
 * `stored`: durable and counted; `duplicate`: was already; `quarantined`: contradicts what is stored (same id or same
 * place, other content) or answers no known question: kept aside, never counted. All three are final: the device may forget it.
 */
export type Verdict = 'stored' | 'duplicate' | 'quarantined';

export interface ItemVerdict {
  id: string;
  verdict: Verdict;
}

/** Sequence numbers from..to, both included. */
export type SeqRange = readonly [from: number, to: number];

export interface BatchAnswer {
  verdicts: ItemVerdict[];
  /** Every number up to here is settled. */
  contiguous: number;
  /** Numbers below the highest ever seen that the server has not: the device sends them again. */
  gaps: SeqRange[];
  /** The database's clock. */
  serverTime: string;
  settings?: KioskSettings;
  /** Seconds the device should wait before its next batch. */
  retryAfter?: number;
}

/** What a device says of itself between batches. */
export interface Heartbeat {
  device: string;
  sentAt: string;
  queued: number;
  battery?: number;
  charging?: boolean;
  appVersion?: string;
  details?: Record<string, string | number | boolean>;
}

export interface HeartbeatAnswer {
  serverTime: string;
  settings: KioskSettings;
}

/** A device asks for the words of a set that its settings name. */
export interface QuestionsAsked {
  device: string;
  sentAt: string;
  set: string;
}

/** What the office decides for a device from afar; `revision` changes with anything in it. */
export interface KioskSettings {
  revision: string;
  point: string;
  pointName: string;
  pointState: 'active' | 'paused' | 'closed';
  set: string;
  languages: string[];
  /** Of the point, overridden by those of the device; the points' pages know the names. */
  values: Record<string, unknown>;
}

export type KeyAlgorithm = 'ed25519' | 'p256';

export interface Enrolment {
  code: string;
  /** SubjectPublicKeyInfo (DER) in base64; the private half never leaves the device. */
  publicKey: string;
  algorithm: KeyAlgorithm;
}

export interface EnrolmentAnswer {
  device: string;
  organisation: string;
  serverTime: string;
  settings: KioskSettings;
}

/** Base64 of the signature of the raw body; P-256 as r‖s (64 bytes), as WebCrypto gives it. */
export const signatureHeader = 'x-parvis-signature';
/** Opinions in one batch at most. */
export const longestBatch = 500;
