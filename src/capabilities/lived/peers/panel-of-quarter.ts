import type { EarlierGroup } from '#core/anonymity/earlier-editions.ts';
import { fewestBodies } from '#core/anonymity/peer-groups.ts';

/**
 * The bodies that are compared in a quarter. Newcomers wait until they are enough to hide among themselves: published at once, one
 * to five of them would be the difference of two quarters, and nobody at all could be published.
 */
export function panelOfQuarter(ready: readonly string[], earlier: readonly EarlierGroup[]): Set<string> {
  const last = earlier.reduce((latest, { edition }) => (edition > latest ? edition : latest), '');
  const before = new Set(earlier.filter(({ edition }) => edition === last).flatMap(({ members }) => members));
  const newcomers = ready.filter((id) => !before.has(id));
  const gone = [...before].filter((id) => !ready.includes(id));
  const few = before.size > 0 && gone.length === 0 && newcomers.length < fewestBodies;
  return new Set(few ? ready.filter((id) => before.has(id)) : ready);
}
