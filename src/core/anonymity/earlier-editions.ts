import { leastOthers } from './class-size.ts';
import { betraysFew } from './derivable.ts';

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

/**
 * Whether the sum of few bodies can be worked out by adding and subtracting groups of any number of editions, a body
 * counting as the same in all. `kept`: the groups of this edition that are published with it. Of the whole
 * panels one stands in a sum at a time.
 */
export function betrayedAcross(candidate: NamedGroup, kept: readonly NamedGroup[], earlier: readonly EarlierGroup[], fewest: number): boolean {
  if (earlier.length === 0) return false;
  const all = [...kept, candidate, ...earlier];
  const wholes = all.filter(({ id }) => id === wholePanelId);
  const parts = all.filter(({ id }) => id !== wholePanelId);
  const systems = candidate.id === wholePanelId ? [candidate] : wholes.length > 0 ? wholes : [null];
  return systems.some((whole) => betraysFew([...parts, ...(whole ? [whole] : [])].map(({ members }) => new Set(members)), fewest));
}

type NamedGroup = { readonly id: string; readonly members: readonly string[] };
