import { createHash } from 'node:crypto';

/** A score of a revision, as it is signed: what it is of and its figures as stored. */
export interface SignedScore {
  subject: string;
  subjectId: string;
  /** The stored JSON, byte for byte. */
  result: string;
}

/** SHA-256 over the digest before and the scores in a fixed order: changing an old revision breaks every later one. */
export function revisionDigest(previous: string, scores: readonly SignedScore[]): string {
  const lines = scores.map(({ subject, subjectId, result }) => `${subject} ${subjectId} ${result}`).toSorted();
  return createHash('sha256').update([previous, ...lines].join('\n')).digest('hex');
}
