import { expect, test } from 'vitest';
import { mapAround, mapOfAll } from './area-map.ts';

const dreux = { latitude: 48.736, longitude: 1.366 };

test('the middle of a map lies in its middle, north is up, and a kilometre is as long both ways', () => {
  const map = mapAround(dreux, 5);
  expect(map.spotOf(dreux)).toEqual({ x: 500, y: 500 });
  expect([map.ratio.toFixed(2), map.widthKm.toFixed(1)]).toEqual(['1.00', '10.0']);
  expect(map.spotOf({ latitude: dreux.latitude + 2.5 / 111.32, longitude: dreux.longitude })).toEqual({ x: 500, y: 250 });
  expect(map.spotOf({ latitude: 48.44, longitude: 1.49 })).toBeNull();
});

test('a map of several places holds them all, whatever their number', () => {
  const places = [dreux, { latitude: 48.44, longitude: 1.49 }, { latitude: 48.07, longitude: 1.34 }];
  const map = mapOfAll(places);
  expect(places.map((place) => map.spotOf(place) !== null)).toEqual([true, true, true]);
  expect(mapOfAll([dreux]).spotOf(dreux)).toEqual({ x: 500, y: 500 });
  expect(() => mapOfAll([])).toThrow(RangeError);
});
