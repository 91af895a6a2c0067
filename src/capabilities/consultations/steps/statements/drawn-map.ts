import { groupRegion, type Region } from '#core/opinion-map/group-region.ts';
import type { MapGroup, OpinionMap } from '#core/opinion-map/map-opinions.ts';

export type DrawnGroup = Pick<MapGroup, 'id' | 'size' | 'representatives'> & { readonly region: Region };

/** An opinion map as it is kept and shown: regions of groups, and no place of anybody. */
export type DrawnMap = Pick<OpinionMap, 'people' | 'placed' | 'votes' | 'separation' | 'statements' | 'unites' | 'divides'> & { readonly groups: readonly DrawnGroup[] };

/** What may be kept of a map that was worked out. */
export function drawnMap({ people, placed, votes, separation, groups, places, statements, unites, divides }: OpinionMap): DrawnMap {
  return {
    people, placed, votes, separation, statements, unites, divides,
    groups: groups.flatMap(({ id, size, representatives }) => {
      const region = groupRegion(places.flatMap(({ group, place }) => (group === id ? [place] : [])));
      return region ? [{ id, size, representatives, region }] : [];
    }),
  };
}
