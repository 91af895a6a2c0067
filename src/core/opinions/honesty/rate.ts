import { localClock, slotOf } from '../../calendar/local-clock.ts';
import { at, nth, sumOf } from '../../shared/vector.ts';
import { betaCdf, betaQuantile } from '../../statistics/beta.ts';
import type { Baseline } from './baseline.ts';
import { gammaPoissonTail } from './gamma-poisson.ts';
import type { ListeningPoint, Mark, Press } from './press.ts';
import type { CountedWindow, HonestyThresholds } from './rules.ts';
import { slidingCount } from './sliding-count.ts';

type Rule = HonestyThresholds['rate'];

/** Faces that are counted together, and the part of honest presses that they are: as expected, and at its highest. */
type Faces = { readonly has: (value: number) => boolean; readonly share: number; readonly highest: number };

/**
 * More presses of some faces than honest traffic explains. In each window three things must hold: their number is rare
 * under the gamma-Poisson baseline; they are rare among the presses of the same window too, so that a busy day with
 * the usual mix is never marked; and at least `excess` of them cannot be honest, by the past and by what the
 * other faces show of today's traffic.
 *
 * As many are left as honest traffic explains, the most isolated ones: marking them all would pull the cleaned figure the
 * other way, and whoever wanted that would stuff the face they dislike. Short windows first, so that a burst of ten
 * minutes does not cost the week around it. `known`: presses that an earlier run has taken.
 */
export function markRate(stream: readonly Press[], baseline: Baseline, point: ListeningPoint, rule: Rule, known: ReadonlySet<string> = new Set()): Mark[] {
  const counted = stream.filter(({ source }) => rule.sources.includes(source));
  const expected = expectation(baseline, point, counted);
  const windows = rule.windows.toSorted((a, b) => a.minutes - b.minutes);
  const sets = facesOf(baseline);
  const taken = new Map([...known].map((id) => [id, 0]));
  // Taking one face changes what the others explain: again until nothing is added, so that a second run adds nothing.
  for (let before = -1; before < taken.size; ) {
    before = taken.size;
    for (const window of windows) for (const faces of sets) takeCrowds(counted, taken, { faces, window, baseline, expected, rule });
  }
  return [...taken].filter(([id]) => !known.has(id)).map(([opinionId, strength]): Mark => ({ opinionId, rule: 'rate', strength }));
}

/** Every face by itself, the faces above the middle, and those below. */
function facesOf({ mix, mixKnown }: Baseline): Faces[] {
  const middle = (mix.length - 1) / 2;
  const sets: Faces['has'][] = [...mix.map((_, face) => (value: number) => value === face), (value) => value > middle, (value) => value < middle];
  return sets.map((has) => {
    const share = sumOf(mix.map((part, value) => (has(value) ? part : 0)), (part) => part);
    return { has, share, highest: highestShare(share, mixKnown) };
  });
}

/** Upper 99.9 % limit of a share that was seen in so many opinions. */
export const highestShare = (share: number, known: number): number => (share >= 1 ? 1 : betaQuantile(0.999, known * share, known * (1 - share)));

type Expectation = (from: number, to: number) => number;
const hourMs = 3_600_000;

/** Opinions expected between two instants, by adding up the hours of the week once. */
function expectation({ perHour }: Baseline, { timeZone }: ListeningPoint, presses: readonly Press[]): Expectation {
  const first = Math.floor((presses[0]?.at ?? 0) / hourMs);
  const hours = Math.floor((presses.at(-1)?.at ?? 0) / hourMs) - first + 1 + 24 * 8;
  const clock = localClock(timeZone);
  const upTo = [0];
  for (let i = 0; i < hours; i++) upTo.push(at(upTo, i) + at(perHour, slotOf(clock((first + i) * hourMs))));
  const until = (time: number): number => {
    const place = time / hourMs - first;
    const whole = Math.min(hours - 1, Math.floor(place));
    return at(upTo, whole) + (at(upTo, whole + 1) - at(upTo, whole)) * Math.min(1, place - whole);
  };
  return (from, to) => until(to) - until(from);
}

type Search = { readonly faces: Faces; readonly window: CountedWindow; readonly baseline: Baseline; readonly expected: Expectation; readonly rule: Rule };

/**
 * Takes what is too much out of one window after the other. Whether a window is crowded is asked of all its presses; how
 * many are too many, of those that shorter windows have left: slow stuffing shows over days what it hides in an hour.
 */
function takeCrowds(all: readonly Press[], taken: Map<string, number>, { faces, window, baseline, expected, rule }: Search): void {
  const length = window.minutes * 60_000;
  const own = all.filter(({ value }) => faces.has(value));
  const others = all.filter(({ value }) => !faces.has(value));
  const isLeft = ({ id }: Press): boolean => !taken.has(id);
  const whole = { own: slidingCount(own, length), others: slidingCount(others, length) };
  const left = { own: slidingCount(own.filter(isLeft), length), others: slidingCount(others.filter(isLeft), length) };
  for (const { at: start } of own) {
    const [ownLeft, othersLeft] = [left.own.moveTo(start), left.others.moveTo(start)];
    const [ownAll, othersAll] = [whole.own.moveTo(start), whole.others.moveTo(start)];
    const mean = expected(start, start + length);
    const honest = honestOf({ own: ownLeft, others: othersLeft, mean }, faces);
    if (ownLeft < rule.least || 1 - honest / ownLeft < rule.excess) continue;
    if (!isRare({ own: ownAll, others: othersAll, mean }, faces, shapeFor(window.minutes, mean, baseline, rule), window.tail, rule.share_tail)) continue;
    const crowd = mostCrowded(left.own.held(), honest);
    for (const { id } of crowd) taken.set(id, 1 - honest / ownLeft);
    left.own.drop(crowd);
  }
}

type Count = { readonly own: number; readonly others: number; readonly mean: number };

/** How many of these presses honest people explain: as in the past, or as many as today's other faces say. */
function honestOf({ others, mean }: Count, { share }: Faces): number {
  return Math.max(mean * share, (others * share) / (1 - share));
}

function isRare({ own, others, mean }: Count, { share, highest }: Faces, shape: number, tail: number, shareTail: number): boolean {
  return betaCdf(highest, own, others + 1) < shareTail && gammaPoissonTail(own, mean * share, shape) < tail;
}

const minutesOfDay = 1440;

/**
 * Spread of a window: that of hours up to half a day, of days up to two; beyond, part of what sets a day apart is common
 * to its neighbours. Wider where the past is too short to be sure.
 */
function shapeFor(minutes: number, mean: number, { shapeOfHours, shapeOfDays, weeks }: Baseline, { common }: Rule): number {
  const days = Math.max(1, minutes / minutesOfDay);
  const own = minutes <= minutesOfDay / 2 ? 1 / shapeOfHours : (common + (1 - common) / days) / shapeOfDays;
  return 1 / (own + 1 / (4 + mean * weeks));
}

/** All but as many as honest traffic explains: those stay whose nearest neighbour of the same faces is farthest. */
function mostCrowded(own: readonly Press[], honest: number): Press[] {
  const gap = (i: number): number => Math.min(nth(own, i).at - (own[i - 1]?.at ?? -Infinity), (own[i + 1]?.at ?? Infinity) - nth(own, i).at);
  const closest = own.map((_, i) => i).toSorted((a, b) => gap(a) - gap(b) || a - b);
  return closest.slice(0, own.length - Math.ceil(honest)).map((i) => nth(own, i));
}
