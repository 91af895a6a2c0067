import type { GroupId } from './find-groups.ts';
import { nearest } from './k-means.ts';
import { enoughVotes, type MapMemory } from './map-opinions.ts';
import type { Place } from './place-people.ts';
import type { StatementVote } from './vote-matrix.ts';

/**
 * Where one person stands on a map that is drawn, and with which group: the same sum as everybody's, over the votes on statements
 * that the map knows. Null for fewer than seven of them, or than all where there are fewer.
 */
export function placeOne({ loadings, means, centres }: MapMemory, votes: Readonly<Record<string, StatementVote>>): { place: Place; group: GroupId } | null {
  const known = Object.keys(means).length;
  let [x, y, seen] = [0, 0, 0];
  for (const [statement, vote] of Object.entries(votes)) {
    const along = loadings[statement];
    const mean = means[statement];
    if (!along || mean === undefined) continue;
    x += (vote - mean) * along[0];
    y += (vote - mean) * along[1];
    seen += 1;
  }
  if (seen === 0 || seen < Math.min(enoughVotes, known)) return null;
  const scale = Math.sqrt(known / seen);
  const place: Place = [x * scale, y * scale];
  const group = centres[nearest(centres.map(({ centre }) => centre), place)];
  return group ? { place, group: group.id } : null;
}
