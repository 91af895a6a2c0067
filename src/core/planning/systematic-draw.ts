import type { RandomStream } from '../shared/random.ts';

/**
 * A systematic random draw: `count` places among `size`, evenly spaced from a random start, in ascending order. Each
 * place has the same chance. With `count` above `size`, places come more than once.
 */
export function systematicDraw(size: number, count: number, random: RandomStream): number[] {
  const interval = size / count;
  const start = random.uniform() * interval;
  return Array.from({ length: count }, (_, k) => Math.min(size - 1, Math.floor(start + k * interval)));
}

/**
 * Moves ascending places as little as needed so that two neighbours are at least `gap` apart, where `at(place)` is the
 * day of a place (ascending). Gives null when `size` places cannot hold them.
 */
export function keepApart(places: readonly number[], size: number, at: (place: number) => number, gap: number) {
  const latest = latestPlaces(places.length, size, at, gap);
  if (!latest) return null;
  const kept: number[] = [];
  for (const [i, wanted] of places.entries()) {
    const before = kept.at(-1);
    let place = before === undefined ? wanted : Math.max(wanted, before + 1);
    while (before !== undefined && place < size && at(place) - at(before) < gap) place += 1;
    kept.push(Math.min(place, latest[i] ?? size - 1));
  }
  return kept;
}

/** For each of `count` contacts, the last place from which all later ones still fit. */
function latestPlaces(count: number, size: number, at: (place: number) => number, gap: number): number[] | null {
  const latest: number[] = [];
  let place = size - 1;
  for (let left = count; left > 0; left -= 1) {
    const after = latest[0];
    if (after !== undefined) while (place >= 0 && (place >= after || at(after) - at(place) < gap)) place -= 1;
    if (place < 0) return null;
    latest.unshift(place);
  }
  return latest;
}
