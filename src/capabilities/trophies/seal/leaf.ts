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

/** Steps of every path under the seal of the decision, in any edition. */
export const pathLength = 12;

/**
 * The leaves of the decision's seal: those of finalists, filled up to 4,096 by others that nobody tells from them, so that no path
 * says how many finalists there were. The filling follows from the salts of all candidates, which stand in the sealed file alone:
 * guessed from what is public, it would show whether there was anybody else. Throws a RangeError when there are more finalists.
 */
export function decisionLeaves(finals: readonly Hash[], candidacies: readonly { readonly salt: string }[], sha256: Sha256): Hash[] {
  const filling = 2 ** pathLength - finals.length;
  if (filling < 0) throw new RangeError(`more finalists than places under the seal: ${finals.length}`);
  const secret = sha256(canonicalJson({ seal: 'parvis-trophies-1', filling: candidacies.map(({ salt }) => salt).toSorted() }));
  return [...finals, ...Array.from({ length: filling }, (_, place) => sha256(canonicalJson({ filling: secret, place })))];
}

/** One fingerprint of all leaves, in the order of their own digests: it tells nothing of whose they are. */
export const sealRoot = (leaves: readonly Hash[], sha256: Sha256): Hash => merkleRoot(receiptList(leaves), sha256);

/** What shows that a leaf is under the seal, without the other leaves. Null when it is not. */
export const openLeaf = (leaves: readonly Hash[], own: Hash, sha256: Sha256): ProofStep[] | null => inclusionProof(receiptList(leaves), own, sha256);

/** Whether a leaf is under the seal of the decision. */
export const isSealed = (own: Hash, path: readonly ProofStep[], root: Hash, sha256: Sha256): boolean => path.length === pathLength && isIncluded(own, path, root, sha256);
