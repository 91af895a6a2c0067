import type { Place } from '#core/geography/places.ts';
import { greatCircleKm } from '#core/planning/assignment/distance.ts';

/** A place is kept to a tenth of a degree, so as not to follow anybody: it may lie half a step, 5.6 km, off in each direction. */
const coarseness = Math.hypot(5.6, 5.6);
/** A site is known by the middle of its commune. */
const communeRadius = 5;

/**
 * How many kilometres from its site something happened for certain, by the nearest of the places given ('43.6 1.4', degrees):
 * the distance, less what neither place says. 0 when it may have been there; null when no place can be read.
 */
export function distanceAtLeast(site: Place, given: readonly string[]): number | null {
  const places = given.flatMap((text) => {
    const [latitude = Number.NaN, longitude = Number.NaN] = text.split(' ').map(Number);
    return Number.isFinite(latitude) && Number.isFinite(longitude) ? [{ latitude, longitude }] : [];
  });
  if (places.length === 0) return null;
  const nearest = Math.min(...places.map((place) => greatCircleKm(site, place)));
  return Math.max(0, Math.round(10 * (nearest - coarseness - communeRadius)) / 10);
}
