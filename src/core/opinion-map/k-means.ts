import type { RandomStream } from '../shared/random.ts';
import { nth } from '../shared/vector.ts';
import type { Place } from './place-people.ts';

export type Clustering = { readonly centres: readonly Place[]; readonly of: readonly number[]; readonly within: number };

const mostRounds = 100;

/**
 * Lloyd's k-means from these centres until nobody moves. `of[i]` = centre of place i, `within` = sum of squared distances.
 * A centre that loses everybody leaves; fewer centres may come back than were given.
 */
export function kMeans(places: readonly Place[], start: readonly Place[]): Clustering {
  let centres = start;
  let of = places.map((place) => nearest(centres, place));
  for (let round = 0; round < mostRounds; round++) {
    centres = meansOf(places, of, centres.length);
    const next = places.map((place) => nearest(centres, place));
    const still = next.every((centre, i) => centre === of[i]);
    of = next;
    if (still) break;
  }
  return { centres, of, within: places.reduce((sum, place, i) => sum + squared(place, nth(centres, nth(of, i))), 0) };
}

/** Centres drawn apart from each other: each next one with chance in proportion to its squared distance (Arthur and Vassilvitskii 2007). */
export function spreadCentres(places: readonly Place[], k: number, { integer, uniform }: RandomStream): Place[] {
  const centres = [nth(places, integer(places.length))];
  while (centres.length < k) {
    const distances = places.map((place) => squared(place, nth(centres, nearest(centres, place))));
    let left = uniform() * distances.reduce((sum, distance) => sum + distance, 0);
    const chosen = distances.findIndex((distance) => (left -= distance) < 0);
    if (chosen < 0) break; // fewer different places than centres
    centres.push(nth(places, chosen));
  }
  return centres;
}

/** Squared distance. By index: taking pairs apart costs more than the sum. */
export const squared = (a: Place, b: Place): number => (a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1]);

export function nearest(centres: readonly Place[], place: Place): number {
  let best = 0;
  let least = squared(nth(centres, 0), place);
  for (let c = 1; c < centres.length; c++) {
    const apart = squared(nth(centres, c), place);
    if (apart < least) [best, least] = [c, apart];
  }
  return best;
}

/** Mean place of each group of a partition; groups without anybody are left out, so numbers may shift: assign again. */
export function meansOf(places: readonly Place[], of: readonly number[], k: number): Place[] {
  const sums = Array.from({ length: k }, () => [0, 0, 0] as [number, number, number]);
  places.forEach((place, i) => {
    const sum = nth(sums, nth(of, i));
    sum[0] += place[0];
    sum[1] += place[1];
    sum[2] += 1;
  });
  return sums.filter(([, , count]) => count > 0).map(([x, y, count]) => [x / count, y / count]);
}
