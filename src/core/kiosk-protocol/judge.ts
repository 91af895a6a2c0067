import type { Verdict } from './types.ts';

/** Why an opinion is set aside. */
export type Contradiction = 'id_reused' | 'place_taken';

export type Judgement = { verdict: Exclude<Verdict, 'quarantined'> } | { verdict: 'quarantined'; why: Contradiction };

/** What the store knows of an opinion that arrives. */
export interface Known {
  /** Content hash of the row of the same id; null when there is none. */
  stored: string | null;
  /** Whether its place in the sequence was settled before; false for opinions without a sequence. */
  placeTaken: boolean;
}

/** The first content under an id and at a place counts; the same again changes nothing; anything else is set aside. */
export function judge(contentHash: string, { stored, placeTaken }: Known): Judgement {
  if (stored !== null) return stored === contentHash ? { verdict: 'duplicate' } : { verdict: 'quarantined', why: 'id_reused' };
  return placeTaken ? { verdict: 'quarantined', why: 'place_taken' } : { verdict: 'stored' };
}
