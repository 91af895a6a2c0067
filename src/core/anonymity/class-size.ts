/**
 * How much of a class of peers may be published (method 1.5). The count is taken from where each reader stands: a
 * body knows its own sites, so what protects the others is how many are left without them.
 */
export const leastOthers = 5;
export const leastForQuartiles = 10;
export const mostOfOneOwner = 0.5;

export type ClassSize =
  | { readonly publish: 'mean' | 'mean_and_quartiles' }
  | { readonly publish: 'nothing'; readonly reason: 'too_few' | 'one_owner'; readonly members: number };

/**
 * `owners`: owner of each member of the class. `reader`: the only body that will see it; `null` when everybody or all
 * participants will, and then the class must hold from the place of each of its owners.
 */
export function classSize(owners: readonly string[], reader: string | null = null): ClassSize {
  const counts = new Map<string, number>();
  for (const owner of owners) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  const largest = reader === null ? Math.max(0, ...counts.values()) : (counts.get(reader) ?? 0);
  const others = owners.length - largest;
  if (others < leastOthers) return { publish: 'nothing', reason: 'too_few', members: owners.length };
  const most = Math.max(0, ...[...counts].filter(([owner]) => owner !== reader).map(([, count]) => count));
  if (most > mostOfOneOwner * (reader === null ? owners.length : others)) {
    return { publish: 'nothing', reason: 'one_owner', members: owners.length };
  }
  const known = reader === null ? owners.length : others;
  return { publish: known >= leastForQuartiles ? 'mean_and_quartiles' : 'mean' };
}
