import { dayNumber } from '../calendar/date.ts';
import type { HalfDay } from '../calendar/opening.ts';
import { addF64 } from '../shared/vector.ts';

/**
 * A systematic random draw: `count` places among `size`, evenly spaced from a start of chance (`uniform` in [0, 1)), in
 * ascending order. Each place has the same chance. With `count` above `size`, places come more than once.
 */
export function systematicDraw(size: number, count: number, uniform: number): number[] {
  const interval = size / count;
  return Array.from({ length: count }, (_, k) => Math.min(size - 1, Math.floor((uniform + k) * interval)));
}

/** As many of `count` half-days as fit, `gap` calendar days apart, in order: decided by one number of chance. */
export function drawHalfDays(open: readonly HalfDay[], count: number, gap: number, uniform: number): HalfDay[] {
  return drawPlaces(open.map(({ date }) => dayNumber(date)), count, gap, uniform).flatMap((place) => open[place] ?? []);
}

function drawPlaces(days: readonly number[], count: number, gap: number, uniform: number): number[] {
  for (let wanted = Math.min(count, days.length); wanted > 0; wanted -= 1) {
    const places = systematicDraw(days.length, wanted, uniform);
    const kept = keepApart(places, days.length, (place) => days[place] ?? 0, gap);
    if (kept) return kept;
  }
  return [];
}

/**
 * The chance of each half-day to receive a contact, exactly. The draw depends on one uniform number and is constant
 * between the starts at which a place changes, so that the chances are the lengths of those pieces. All are equal when
 * the least gap never moves a place.
 */
export function halfDayChances(open: readonly HalfDay[], count: number, gap: number): Float64Array {
  const days = open.map(({ date }) => dayNumber(date));
  const chances = new Float64Array(open.length);
  const breaks = new Set([0, 1]);
  for (let wanted = Math.min(count, open.length); wanted > 0; wanted -= 1) {
    const interval = open.length / wanted;
    for (let k = 0; k < wanted; k += 1) {
      for (let place = Math.ceil(k * interval); place < (k + 1) * interval; place += 1) breaks.add(Math.max(0, place / interval - k));
    }
  }
  const starts = [...breaks].sort((a, b) => a - b);
  for (const [i, start] of starts.entries()) {
    const end = starts[i + 1] ?? 1;
    if (end - start < 1e-12) continue;
    for (const place of drawPlaces(days, count, gap, (start + end) / 2)) addF64(chances, place, end - start);
  }
  return chances;
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
