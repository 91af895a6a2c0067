import { z } from 'zod';

/** What a registration counts as: what a correction changes, and what follows from it. Amounts in cents with VAT. */
const facts = z.object({
  kind: z.string(),
  /** Set by the operator; null = the directory's. */
  population: z.number().nullable(),
  band: z.string().nullable(),
  stratum: z.string(),
  totalCents: z.number(),
  quoteNeeded: z.boolean(),
});

export type CorrectedFacts = z.infer<typeof facts>;

export const correctedFactNames = ['kind', 'population', 'band', 'stratum', 'totalCents', 'quoteNeeded'] as const satisfies readonly (keyof CorrectedFacts)[];

export interface Correction {
  id: string;
  registrationId: string;
  reason: string;
  before: CorrectedFacts;
  after: CorrectedFacts;
  by: string | null;
  at: Date;
}

export function readCorrectedFacts(stored: unknown): CorrectedFacts {
  return facts.parse(stored);
}

/** Names of the facts that differ. */
export function changedFacts(before: CorrectedFacts, after: CorrectedFacts): (keyof CorrectedFacts)[] {
  return correctedFactNames.filter((name) => before[name] !== after[name]);
}
