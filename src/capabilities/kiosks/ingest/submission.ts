import type { Contradiction } from '#core/kiosk-protocol/judge.ts';
import type { DeviceOpinion, ItemVerdict, LeftText, SeqRange } from '#core/kiosk-protocol/types.ts';
import type { Mark, OpinionSource } from '#core/opinions/types.ts';

/** An opinion as it reaches the one writer. */
export interface GivenOpinion extends Omit<DeviceOpinion, 'seq' | 'at' | 'text'> {
  /** Of the question in its set; null where it has none. */
  criterion: string | null;
  /** When it was given: by the device's clock where there is a device, else by the truth; null = now. */
  at: Date | null;
  /** Only of devices. */
  seq?: number;
  /** SHA-256 (hex) of what was given: tells a retry from another content under the same id. */
  contentHash: string;
  /** The set asked no such question: set aside. */
  unknown?: boolean;
  marks?: readonly Mark[];
}

/** Words left with a visit; those of an opinion that is set aside are kept without it. */
export interface GivenText extends LeftText {
  visit: string;
  at: Date | null;
  opinionId: string | null;
  contentHash: string;
}

/** The device that signed a batch, and what the batch says of itself. */
export interface FromDevice {
  kioskId: string;
  epoch: string;
  seqFrom: number;
  prevHash: string;
  sentAt: Date;
  /** How many opinions it holds beside these, where it says so. */
  queued?: number | undefined;
}

/** Opinions that stand or fall together, of one collection point. */
export interface Submission {
  organisationId: string;
  /** Of a device, the point where it stands counts instead. */
  pointId: string;
  source: OpinionSource;
  opinions: readonly GivenOpinion[];
  texts: readonly GivenText[];
  device?: FromDevice;
  /** SHA-256 (hex) of the number drawn for one scan: opinions under a number already used are stored and marked. */
  nonceHash?: string;
  /** performance.now() of this process when it was heard. */
  heardAt: number;
}

export interface Receipt {
  verdicts: ItemVerdict[];
  texts: ItemVerdict[];
  /** Only of devices. */
  contiguous: number;
  gaps: SeqRange[];
  /** The database's clock. */
  serverTime: Date;
}

/** Nothing of the submission is stored. */
export interface Refused {
  refused: 'kiosk_revoked' | 'point_unknown';
}

export type WhySetAside = Contradiction | 'question_unknown';

/** Rule of the mark on opinions under a scan number already used. */
export const usedNonceMark: Mark = { rule: 'nonce-used-twice', strength: 1 };
