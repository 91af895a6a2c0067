import { leastOthers } from './class-size.ts';

/** A group whose figures were published with an earlier edition. */
export type EarlierGroup = { readonly edition: string; readonly id: string; readonly members: readonly string[] };

/**
 * Whether a group and one published earlier differ by a few entrants and leavers only (method 1.5): from the place of
 * somebody, 1 to 4 bodies. A difference of five is one of four for each of the five, so 1 to 5 are refused and 6 are not.
 */
export function fewChanged(members: readonly string[], earlier: readonly EarlierGroup[]): boolean {
  const own = new Set(members);
  return earlier.some((group) => {
    const common = group.members.reduce((count, id) => count + (own.has(id) ? 1 : 0), 0);
    const changed = own.size + group.members.length - 2 * common;
    return changed > 0 && changed <= leastOthers;
  });
}

/** Id of the group of all bodies of an edition. */
export const wholePanelId = 'national';

/**
 * From so many bodies on that stay between two editions, the means of the two whole panels may both be published, whoever else
 * came or left: each of those that stay was measured anew, so what they changed by hides the few (docs/decisions/0024).
 */
export const leastRemeasured = 100;

/** The earlier whole panels that this one is never taken from, since enough of their bodies were measured anew. */
export function remeasured(members: readonly string[], earlier: readonly EarlierGroup[]): EarlierGroup[] {
  const own = new Set(members);
  return earlier.filter((group) => group.id === wholePanelId && group.members.filter((id) => own.has(id)).length >= leastRemeasured);
}
