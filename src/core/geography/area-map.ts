import type { Place } from './places.ts';

/** Thousandths of the width and the height of a map, from its upper left corner. */
export type MapSpot = { readonly x: number; readonly y: number };

export type AreaMap = {
  /** Width over height. */
  readonly ratio: number;
  readonly widthKm: number;
  /** Null where it does not lie on the map. */
  spotOf(place: Place): MapSpot | null;
};

const kmADegree = 111.32;

/** A map drawn square about a place, so many kilometres from its middle to its sides. */
export function mapAround(centre: Place, halfKm: number): AreaMap {
  const high = halfKm / kmADegree;
  const wide = high / Math.cos((centre.latitude * Math.PI) / 180);
  return mapOf({ south: centre.latitude - high, north: centre.latitude + high, west: centre.longitude - wide, east: centre.longitude + wide });
}

/** A map on which all of some places lie, with a margin about them (a share of its sides). Throws a RangeError without a place. */
export function mapOfAll(places: readonly Place[], margin = 0.08): AreaMap {
  if (places.length === 0) throw new RangeError('no place to draw');
  const [latitudes, longitudes] = [places.map(({ latitude }) => latitude), places.map(({ longitude }) => longitude)];
  const [south, north, west, east] = [Math.min(...latitudes), Math.max(...latitudes), Math.min(...longitudes), Math.max(...longitudes)];
  const [high, wide] = [Math.max(north - south, 0.02) * margin, Math.max(east - west, 0.02) * margin];
  return mapOf({ south: south - high, north: north + high, west: west - wide, east: east + wide });
}

/** Degrees laid out evenly, east-west ones as long as they are in the middle: over a département nobody sees the difference. */
function mapOf({ south, north, west, east }: { south: number; north: number; west: number; east: number }): AreaMap {
  const widthKm = (east - west) * kmADegree * Math.cos((((south + north) / 2) * Math.PI) / 180);
  return {
    ratio: widthKm / ((north - south) * kmADegree), widthKm,
    spotOf({ latitude, longitude }) {
      const spot = { x: Math.round((1000 * (longitude - west)) / (east - west)), y: Math.round((1000 * (north - latitude)) / (north - south)) };
      return spot.x < 0 || spot.x > 1000 || spot.y < 0 || spot.y > 1000 ? null : spot;
    },
  };
}
