import { leastPeople } from './find-groups.ts';
import type { Place } from './place-people.ts';

/**
 * Where most of a group stands: an ellipse about its mean, its half axes along the directions in which its people are most and
 * least spread. `turn`: of the long axis from the first direction, in degrees. It rests on all of the group: nobody's place is in it.
 */
export type Region = { readonly centre: Place; readonly long: number; readonly short: number; readonly turn: number };

/** Half axes in standard deviations: in an even cloud of two dimensions three people in four stand inside (χ², 2 degrees: 2.77 = 1.665²). */
const reach = 1.665;

/** The region of these places; null for fewer than five people. */
export function groupRegion(places: readonly Place[]): Region | null {
  const n = places.length;
  if (n < leastPeople) return null;
  let [x, y, xx, xy, yy] = [0, 0, 0, 0, 0];
  for (const place of places) {
    x += place[0] / n;
    y += place[1] / n;
  }
  for (const place of places) {
    xx += (place[0] - x) ** 2 / n;
    xy += (place[0] - x) * (place[1] - y) / n;
    yy += (place[1] - y) ** 2 / n;
  }
  const middle = (xx + yy) / 2;
  const spread = Math.hypot((xx - yy) / 2, xy);
  return {
    centre: [x, y],
    long: reach * Math.sqrt(middle + spread), short: reach * Math.sqrt(Math.max(0, middle - spread)),
    turn: (Math.atan2(2 * xy, xx - yy) * 90) / Math.PI,
  };
}
