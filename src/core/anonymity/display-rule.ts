import { betraysFew } from './derivable.ts';
import { differencing, type AnswerCell } from './differencing.ts';

/** Fewest people of whom anything is shown, and by which what is shown grows. */
export const fewestShown = 5;

/**
 * The cells of one question that may be shown, from those that stand in a fixed hierarchy: the whole first, then its parts in an
 * order that does not depend on the answers. `before`: what was shown already and cannot be taken back. A cell is shown when it
 * holds `fewest` people or more, leaves as many outside (or nobody: the whole), is not all alike and neither is the rest; and
 * when with all that is shown nobody can work out fewer people, however they add and subtract (`betraysFew`), nor people all
 * alike by two or three cells (`differencing`).
 */
export function cellsToShow(candidates: readonly AnswerCell[], before: readonly AnswerCell[] = [], fewest = fewestShown): AnswerCell[] {
  const [whole] = candidates;
  if (!whole) return [];
  const shown: AnswerCell[] = [];
  for (const candidate of candidates) {
    const outside = whole.members.size - candidate.members.size;
    if (candidate.members.size < fewest || (candidate !== whole && outside < fewest)) continue;
    const known = [...before, ...shown, candidate];
    if (differencing(known, fewest, candidate).length > 0 || betraysFew(known.map(({ members }) => members), fewest)) continue;
    shown.push(candidate);
  }
  return shown;
}

/** How many of those who may take part did, as far as it is said: at least so many. */
export type Turnout = { readonly eligible: number; readonly atLeast: number };

/**
 * Who took part in a group, in steps of `fewest`: never how many exactly, and never that nobody or everybody did. Null for a group
 * too small to be spoken of.
 */
export function turnoutShown({ eligible, took }: { readonly eligible: number; readonly took: number }, fewest = fewestShown): Turnout | null {
  if (eligible < 2 * fewest) return null;
  return { eligible, atLeast: fewest * Math.floor(Math.min(took, eligible - fewest) / fewest) };
}

/** Comments in the groups in which they are released, of `fewest` or more; none where there are fewer. `shuffled`: in no order. */
export function releaseGroups<T>(shuffled: readonly T[], fewest = fewestShown): T[][] {
  const groups = Math.floor(shuffled.length / fewest);
  return Array.from({ length: groups }, (_, i) => shuffled.slice(i * fewest, i === groups - 1 ? undefined : (i + 1) * fewest));
}

/**
 * How many groups of ballots, in the order in which they came, may be shown before the end: those that leave `fewest` ballots or
 * more to be shown later, so that the last ones can be shown too.
 */
export function groupsShownEarly(sizes: readonly number[], fewest = fewestShown): number {
  let kept = 0;
  for (let groups = sizes.length; groups > 0; groups--) {
    if (kept >= fewest) return groups;
    kept += sizes[groups - 1] ?? 0;
  }
  return 0;
}
