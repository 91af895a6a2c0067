import { checkRelease, type Release } from '#core/anonymity/release-ledger.ts';

/** A mean change that would be told: of the criterion of a step, over bodies that took it and over those that did not. */
export interface EffectCandidate {
  recommendationId: string;
  criterion: string;
  adopters: readonly string[];
  others: readonly string[];
}

/**
 * The candidates that may be told together (method 1.5): of two steps whose effects are read in one criterion, only one
 * when their bodies differ by one to four, for the two means would then tell the change of these few. The step
 * that most bodies took goes first. `edition`: id of the later edition.
 */
export function releaseEffects<C extends EffectCandidate>(candidates: readonly C[], edition: string): C[] {
  const inOrder = candidates.toSorted((a, b) => b.adopters.length - a.adopters.length || (a.recommendationId < b.recommendationId ? -1 : 1));
  const told = new Map<string, Release[]>();
  return inOrder.filter((candidate) => {
    const before = told.get(candidate.criterion) ?? [];
    const release = (id: string, members: readonly string[]): Release => ({ id: `${candidate.recommendationId}/${id}`, edition, audience: 'participants', members });
    const [adopters, others] = [release('adopters', candidate.adopters), release('others', candidate.others)];
    const refused = [...checkRelease(adopters, before, each), ...checkRelease(others, [...before, adopters], each)];
    if (refused.length > 0) return false;
    told.set(candidate.criterion, [...before, adopters, others]);
    return true;
  });
}

/** Every body stands for itself. */
const each = { ownerOf: (body: string) => body };
