import { classSize, leastOthers } from './class-size.ts';
import { contains, countMembers, disjoint, memberIndex, membersByOwner, memberSet, symmetricDifference, union, without } from './members.ts';
import type { MemberIndex, MemberSet } from './members.ts';

/** Who can read a release: everybody, all participants of an edition, or one body. */
export type Audience = 'public' | 'participants' | { readonly owner: string };

/** One published aggregate, a row of the ledger: a mean over these structures, in this edition. */
export type Release = {
  readonly id: string;
  readonly edition: string;
  readonly audience: Audience;
  readonly members: readonly string[];
};

export type Refusal = {
  readonly rule: 'too_few' | 'one_owner' | 'difference' | 'difference_between_editions' | 'complement';
  /** Published releases with which the new one gives something away. */
  readonly with: readonly string[];
  /** Structures whose mean someone could work out. */
  readonly exposed: number;
};

export type LedgerOptions = {
  readonly ownerOf: (member: string) => string;
  /** Also compare with releases of other editions: entrants and leavers must not number 1 to 4. Default true. */
  readonly acrossEditions?: boolean;
};

/**
 * Tells whether a new aggregate may be published beside those already in the ledger (method 1.5). It is refused
 * when its class is too small; when it and a published one differ by 1 to 4 structures, in the same edition or another;
 * when published parts of a published whole leave 1 to 4. Structures that the reader owns count as known, so a
 * difference of five that holds one site of the reader is a difference of four.
 *
 * Only releases that a same reader can see are compared. Returns every refusal, none when it may be published.
 */
export function checkRelease(proposed: Release, published: readonly Release[], options: LedgerOptions): Refusal[] {
  const index = memberIndex();
  const setOf = (release: Release): Known => ({ release, set: memberSet(index, release.members) });
  const seen = published.filter((release) => seenTogether(proposed, release, options.ownerOf)).map(setOf);
  const own = setOf(proposed);
  const sameEdition = seen.filter(({ release }) => release.edition === proposed.edition);
  return [
    ...sizeRefusals(proposed, options),
    ...differences(own, options.acrossEditions === false ? sameEdition : seen, index, options),
    ...complements(own, sameEdition, index, options),
  ];
}

type Known = { readonly release: Release; readonly set: MemberSet };

/** Two releases meet in a reader's hands unless each goes to one body and these differ. */
function seenTogether(a: Release, b: Release, ownerOf: (member: string) => string): boolean {
  const [one, two] = [ownerOfAudience(a), ownerOfAudience(b)];
  if (one !== null && two !== null) return one === two;
  // What all participants see, one body sees only if it takes part in that edition or in this one.
  if (a.audience === 'public' || b.audience === 'public') return true;
  const reader = one ?? two;
  if (reader === null) return true;
  const shared = a.audience === 'participants' ? a : b;
  return shared.edition === (shared === a ? b : a).edition || shared.members.some((member) => ownerOf(member) === reader);
}

const ownerOfAudience = ({ audience }: Release): string | null => (typeof audience === 'string' ? null : audience.owner);

function sizeRefusals(release: Release, { ownerOf }: LedgerOptions): Refusal[] {
  const size = classSize(release.members.map(ownerOf), ownerOfAudience(release));
  return size.publish === 'nothing' ? [{ rule: size.reason, with: [], exposed: size.members }] : [];
}

function differences(own: Known, others: readonly Known[], index: MemberIndex, options: LedgerOptions): Refusal[] {
  return others.flatMap((other) => {
    const exposed = exposedMembers(symmetricDifference(own.set, other.set), own.release, other.release, index, options);
    if (exposed === 0) return [];
    const rule = other.release.edition === own.release.edition ? 'difference' : 'difference_between_editions';
    return [{ rule, with: [other.release.id], exposed }];
  });
}

/**
 * Parts of a whole: for each whole that is or holds the new release, published parts that do not overlap and leave
 * 1 to 4. The search tries the parts from the largest down; past `searchLimit` steps it stops, and what it may
 * have missed is left to the audit by linear programming.
 */
function complements(own: Known, others: readonly Known[], index: MemberIndex, options: LedgerOptions): Refusal[] {
  const all = [...others, own];
  return all.flatMap((whole) => {
    if (whole !== own && !contains(whole.set, own.set)) return [];
    const parts = all
      .filter((part) => part !== whole && contains(whole.set, part.set) && countMembers(part.set) < countMembers(whole.set))
      .toSorted((a, b) => countMembers(b.set) - countMembers(a.set));
    const found = leavesFew(whole, parts, whole === own ? null : own, index, options);
    return found ? [found] : [];
  });
}

const searchLimit = 20_000;

function leavesFew(whole: Known, parts: readonly Known[], needed: Known | null, index: MemberIndex, options: LedgerOptions): Refusal | null {
  let steps = 0;
  const search = (from: number, taken: readonly Known[], covered: MemberSet): Refusal | null => {
    for (let i = from; i < parts.length && steps < searchLimit; i++) {
      steps += 1;
      const part = parts[i];
      if (!part || !disjoint(part.set, covered)) continue;
      const chosen = [...taken, part];
      const together = union(covered, part.set);
      if (chosen.length > 1 && (needed === null || chosen.includes(needed))) {
        const exposed = exposedMembers(without(whole.set, together), whole.release, part.release, index, options);
        if (exposed > 0) return refusal(whole, chosen, needed, exposed);
      }
      const deeper = search(i + 1, chosen, together);
      if (deeper) return deeper;
    }
    return null;
  };
  return search(0, [], new Uint32Array(0));
}

const refusal = (whole: Known, chosen: readonly Known[], needed: Known | null, exposed: number): Refusal => ({
  rule: 'complement',
  with: [...(needed ? [whole] : []), ...chosen].filter((one) => one !== needed).map(({ release }) => release.id),
  exposed,
});

/**
 * How many structures a reader of both releases could isolate, 0 when none or when they are five or more. An
 * outsider sees them all; each owner among them does without its own; a release to one body is judged from its place.
 */
function exposedMembers(left: MemberSet, a: Release, b: Release, index: MemberIndex, { ownerOf }: LedgerOptions): number {
  const size = countMembers(left);
  if (size === 0) return 0;
  const owners = membersByOwner(left, index, ownerOf);
  const reader = ownerOfAudience(a) ?? ownerOfAudience(b);
  const counts = reader === null ? [size, ...[...owners.values()].map((own) => size - own)] : [size - (owners.get(reader) ?? 0)];
  const few = counts.filter((count) => count > 0 && count < leastOthers);
  return few.length === 0 ? 0 : Math.min(...few);
}
