import { simulatedPoints, type PointName } from './honest-traffic.ts';
import { dayMs, drawer, examinedFrom, face, hourMs, waiting, type LabelledPress } from './labelled.ts';
import type { RandomStream } from '#core/shared/random.ts';

type Made = { at: number; value: number; network?: number; took?: number; present?: boolean };

export type Attack = { readonly name: string; readonly at: PointName; readonly presses: (random: RandomStream) => Made[] };

const day = (n: number, hour: number, minute = 0): number => examinedFrom + n * dayMs + hour * hourMs + minute * 60_000;
const between = (random: RandomStream, low: number, high: number): number => low + (high - low) * random.uniform();

/** Presses one after the other, `seconds` apart. */
function series(n: number, start: number, seconds: () => number, value: (i: number) => number, more: () => Partial<Made> = () => ({})): Made[] {
  let at = start;
  return Array.from({ length: n }, (_, i) => {
    at += seconds() * 1000;
    return { at, value: value(i), ...more() };
  });
}

const officeHours = (days: number, perDay: number, random: RandomStream, value: () => number): Made[] =>
  Array.from({ length: days * perDay }, (_, i) => ({ at: day(Math.floor(i / perDay), 9) + random.uniform() * 8 * hourMs, value: value() }));

/** Who stuffs, where, how. The first ones are those that were asked for, the others were added because they are harder. */
export const attacks: readonly Attack[] = [
  { name: '10,000 presses by one person', at: 'desk', presses: (r) => series(10_000, day(1, 9, 5), () => between(r, 0.8, 2.5), () => 4) },
  { name: '10,000 votes by one script on a page', at: 'page', presses: (r) => series(10_000, day(1, 9, 5), () => between(r, 1, 4), () => 0, () => ({ network: 99, took: between(r, 0.3, 1) })) },
  { name: '10,000 votes, waits and networks drawn by chance', at: 'page', presses: (r) => series(10_000, day(1, 9, 5), () => 5 * waiting(r), () => face(r, [90, 10, 0, 0, 0]), () => ({ network: r.integer(4096), took: between(r, 3, 40) })) },
  { name: 'slow stuffing over five days, 40 a day', at: 'annexe', presses: (r) => officeHours(5, 40, r, () => 4) },
  { name: 'child alternating two faces', at: 'desk', presses: (r) => series(40, day(2, 14), () => between(r, 0.7, 2.2), (i) => (i % 2) * 4) },
  { name: 'script with jitter, one network', at: 'page', presses: (r) => series(400, day(2, 20), () => between(r, 20, 40), () => 0, () => ({ network: 99, took: between(r, 3, 8) })) },
  { name: 'code photographed and shared, 300 people', at: 'scans', presses: (r) => Array.from({ length: 300 }, () => ({ at: day(2, 19) + r.uniform() * 4 * hourMs, value: face(r, [80, 14, 3, 2, 1]), network: r.integer(4096), took: between(r, 6, 60) })) },
  { name: 'cleaner out of hours', at: 'annexe', presses: (r) => Array.from({ length: 10 }, (_, d) => d).flatMap((d) => series(6, day(d, 19, 40), () => between(r, 11, 40), () => face(r, [1, 0, 0, 0, 1]))) },
  { name: 'agent before the visit of the mayor', at: 'desk', presses: (r) => series(45, day(3, 10, 10), () => between(r, 11, 24), () => 4) },
  { name: 'the same on a quiet kiosk, 25 presses', at: 'annexe', presses: (r) => series(25, day(3, 10, 10), () => between(r, 11, 60), () => 4) },
  { name: 'one phone, again and again on one network', at: 'scans', presses: (r) => series(60, day(4, 11), () => between(r, 15, 45), () => face(r, [70, 20, 10, 0, 0]), () => ({ network: 1, took: between(r, 6, 13) })) },
  { name: 'script with random waits and networks', at: 'page', presses: (r) => series(400, day(2, 20), () => 30 * waiting(r), () => face(r, [90, 10, 0, 0, 0]), () => ({ network: r.integer(4096), took: between(r, 3, 40) })) },
  { name: 'pages opened beforehand, one network', at: 'page', presses: (r) => series(400, day(2, 20), () => between(r, 20, 40), () => 0, () => ({ network: 99 })).map((made, i) => ({ ...made, took: 60 + 30 * i })) },
  { name: 'agent on the network of the site, every two minutes', at: 'scans', presses: (r) => series(60, day(4, 11), () => between(r, 60, 180), () => 4, () => ({ network: 1, took: between(r, 6, 13), present: true })) },
  { name: 'child pressing all faces in turn', at: 'annexe', presses: (r) => series(30, day(2, 14), () => between(r, 0.8, 2.4), (i) => i % 5) },
  { name: 'slow stuffing at 12 a day', at: 'annexe', presses: (r) => officeHours(5, 12, r, () => 4) },
  { name: 'slow stuffing at 4 a day, three weeks', at: 'annexe', presses: (r) => Array.from({ length: 15 }, (_, i) => i + 2 * Math.floor(i / 5)).flatMap((d) => Array.from({ length: 4 }, () => ({ at: day(d, 9) + r.uniform() * 8 * hourMs, value: 4 }))) },
  { name: 'stuffing at a busy desk, 40 a day', at: 'desk', presses: (r) => officeHours(5, 40, r, () => 4) },
];

export function stuffedPresses({ name, at, presses }: Attack, seed: string): LabelledPress[] {
  const random = drawer('attack', name, seed);
  const { source, seed: point, mix } = simulatedPoints[at];
  return presses(random).map(({ at: time, value, network, took, present = false }, i) => {
    const id = `stuffed-${i}-${Math.round(time)}`;
    const own = source === 'kiosk' ? { device: `kiosk-${point}` } : { device: null, network: network ?? 0, present, openedAt: time - 1000 * (took ?? 8) };
    return { id, visit: id, source, question: 'overall', value, steps: mix.length, at: time, label: 'stuffed', ...own };
  });
}
