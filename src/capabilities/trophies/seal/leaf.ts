import { isIncluded, merkleRoot, receiptList, inclusionProof, type Hash, type ProofStep } from '#core/consultations/receipts.ts';
import { canonicalJson, type Json, type Sha256 } from '#core/custody/chain.ts';

/** What is sealed of the first round: the rules, and each body in each category as it stood. */
export interface CandidacyFact {
  category: string;
  organisation: string;
  state: string;
  value: number | null;
  standardError: number | null;
  degreesOfFreedom: number | null;
  salt: string;
}

/** What is sealed of the decision: each finalist with its figures of both rounds, winners as such. */
export interface FinalFact {
  category: string;
  organisation: string;
  winner: boolean;
  audits: number;
  value: number;
  standardError: number;
  degreesOfFreedom: number;
  salt: string;
}

const leaf = (edition: string, stage: 'finalists' | 'decision', fact: { [key: string]: Json }, sha256: Sha256): Hash =>
  sha256(canonicalJson({ seal: 'parvis-trophies-1', edition, stage, ...fact }));

export const rulesLeaf = (edition: string, rules: { digest: string; method: string }, sha256: Sha256): Hash => leaf(edition, 'finalists', rules, sha256);
export const candidacyLeaf = (edition: string, { category, organisation, state, value, standardError, degreesOfFreedom, salt }: CandidacyFact, sha256: Sha256): Hash =>
  leaf(edition, 'finalists', { category, organisation, state, value, standardError, degreesOfFreedom, salt }, sha256);
export const finalLeaf = (edition: string, { category, organisation, winner, audits, value, standardError, degreesOfFreedom, salt }: FinalFact, sha256: Sha256): Hash =>
  leaf(edition, 'decision', { category, organisation, winner, audits, value, standardError, degreesOfFreedom, salt }, sha256);

/** One fingerprint of all leaves, in the order of their own digests: it tells nothing of whose they are. */
export const sealRoot = (leaves: readonly Hash[], sha256: Sha256): Hash => merkleRoot(receiptList(leaves), sha256);

/** What shows that a leaf is under the seal, without the other leaves. Null when it is not. */
export const openLeaf = (leaves: readonly Hash[], own: Hash, sha256: Sha256): ProofStep[] | null => inclusionProof(receiptList(leaves), own, sha256);

export const isSealed = (own: Hash, path: readonly ProofStep[], root: Hash, sha256: Sha256): boolean => isIncluded(own, path, root, sha256);
