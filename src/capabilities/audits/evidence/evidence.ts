/** What kinds of proof an evaluator brings back. */
export const evidenceKinds = ['photo', 'screenshot', 'file', 'postmark'] as const;
export type ProofKind = (typeof evidenceKinds)[number];

export const evidenceTypes = ['image/jpeg', 'image/png', 'application/pdf'] as const;
export type EvidenceType = (typeof evidenceTypes)[number];

/** `burnt`: parts were blackened on the phone; `nothing`: its author saw nothing to hide; `none`: nobody looked. */
export const maskings = ['burnt', 'nothing', 'none'] as const;
export type Masking = (typeof maskings)[number];

/** Bytes of one part on its way, of a whole file, and how many files a mission may have. */
export const evidenceLimits = { part: 256 * 1024, file: 12 * 1024 * 1024, perMission: 40 } as const;

export function partsOf(size: number): number {
  return Math.ceil(size / evidenceLimits.part);
}

/** The bounds of one part in its file. */
export function boundsOf(number: number, size: number): { from: number; to: number } {
  return { from: number * evidenceLimits.part, to: Math.min(size, (number + 1) * evidenceLimits.part) };
}

/** What a device says of a file before it sends it. Its id is made on the device. */
export interface DeclaredEvidence {
  id: string;
  organisationId: string;
  missionId: string;
  auditId: string;
  itemId: string | null;
  kind: ProofKind;
  name: string;
  type: EvidenceType;
  size: number;
  /** Digest of what is sent, and of the file as it was taken, before it was made smaller and masked. */
  sha256: string;
  originalSha256: string;
  /** 64 bits that stay close for pictures that look alike, 16 hexadecimal digits; null for documents. */
  pictureHash: string | null;
  masking: Masking;
  capturedAt: string;
  /** Latitude and longitude to a tenth of a degree, as "48.9 2.3". */
  place: string | null;
}

/** How far the server is with a file: what it has of it. */
export interface EvidenceStatus {
  id: string;
  state: 'waiting' | 'received' | 'withdrawn';
  /** Numbers of the parts that need not be sent again. */
  has: number[];
  parts: number;
}
