import { loadHonestyThresholds } from '#capabilities/grids/index.server.ts';
import { fitBaseline, streamOf, type Past } from '#core/opinions/honesty/baseline.ts';
import { markOpinions } from '#core/opinions/honesty/mark-opinions.ts';
import type { Mark, Press } from '#core/opinions/honesty/press.ts';
import { stuffedPresses, type Attack } from './attackers.ts';
import { honestTraffic, liveEvent, simulatedPoints, type PointName } from './honest-traffic.ts';
import { dayMs, examinedFrom, firstDay, hourMs, pastDays, type LabelledPress, type SimulatedPoint } from './labelled.ts';

export const examinedDays = 21;

export type Judged = {
  readonly presses: readonly LabelledPress[];
  readonly marks: readonly Mark[];
  readonly marked: ReadonlySet<string>;
};

/** What the filter says of three weeks at a point, with what was done there besides honest traffic. */
export function judge(place: SimulatedPoint, extra: readonly LabelledPress[], seed: string): Judged {
  const traffic = withoutTaken(honestTraffic(place, pastDays + examinedDays, seed), place.source === 'kiosk' ? extra : []);
  const presses = [...traffic.filter(({ at }) => at >= examinedFrom), ...extra];
  const thresholds = loadHonestyThresholds();
  const past = pastOf(traffic.filter(({ at }) => at < examinedFrom), place);
  const baseline = fitBaseline(past, place.point, { phones: place.source !== 'kiosk', steps: place.mix.length }, thresholds.baseline);
  const marks = markOpinions({ presses, point: place.point, baselines: new Map([[streamOf({ source: place.source, question: 'overall' }), baseline]]) }, thresholds);
  return { presses, marks, marked: new Set(marks.map(({ opinionId }) => opinionId)) };
}

const handMs = 3000;

/** Nobody presses a screen while somebody else is pressing it: honest visits within three seconds of a stuffed press do not happen. */
function withoutTaken(traffic: readonly LabelledPress[], stuffed: readonly LabelledPress[]): LabelledPress[] {
  const times = stuffed.map(({ at }) => at).toSorted((a, b) => a - b);
  let next = 0;
  return traffic.toSorted((a, b) => a.at - b.at).filter(({ at }) => {
    while ((times[next] ?? Infinity) < at - handMs) next += 1;
    return (times[next] ?? Infinity) > at + handMs;
  });
}

export function pastOf(presses: readonly Press[], { mix }: SimulatedPoint): Past {
  const hours = new Map<number, number>();
  const histogram = mix.map(() => 0);
  for (const { at, value } of presses) {
    const hour = Math.floor(at / hourMs) * hourMs;
    hours.set(hour, (hours.get(hour) ?? 0) + 1);
    histogram[value] = (histogram[value] ?? 0) + 1;
  }
  return { from: firstDay, to: firstDay + pastDays * dayMs, hours: [...hours].map(([hour, n]) => ({ hour, n })), histogram };
}

export type Measured = {
  readonly name: string;
  readonly stuffed: number;
  readonly caught: number;
  readonly honest: number;
  readonly honestMarked: number;
  /** Mean score of the honest, of all, and of what bears no mark. */
  readonly truth: number;
  readonly raw: number;
  readonly cleaned: number;
};

export function measure(name: string, { presses, marked }: Omit<Judged, 'marks'>): Measured {
  const of = (label: LabelledPress['label']) => presses.filter((press) => press.label === label);
  const isMarked = ({ id }: Press) => marked.has(id);
  const stuffed = of('stuffed');
  const honest = of('honest');
  return {
    name,
    stuffed: stuffed.length,
    caught: stuffed.filter(isMarked).length,
    honest: honest.length,
    honestMarked: honest.filter(isMarked).length,
    truth: meanScore(honest),
    raw: meanScore(presses),
    cleaned: meanScore(presses.filter((press) => !isMarked(press))),
  };
}

const meanScore = (presses: readonly Press[]): number => presses.reduce((sum, { value, steps }) => sum + (100 * value) / (steps - 1), 0) / presses.length;

export const measureAttack = (attack: Attack, seed: string): Measured =>
  measure(attack.name, judge(simulatedPoints[attack.at], stuffedPresses(attack, seed), seed));

export const measureHonest = (name: PointName, seed: string): Measured => measure(simulatedPoints[name].name, judge(simulatedPoints[name], [], seed));

/** The hall of five hundred: with proof that they are there (any mix), and without (the usual mix of the point). */
export function measureEvents(seed: string): Measured[] {
  const place = simulatedPoints.scans;
  const cases = [
    { name: 'hall of 500, seen to be there, unusually happy', present: true, mix: [1, 2, 5, 22, 70] },
    { name: 'hall of 500, nothing proved, usual mix', present: false, mix: place.mix },
    { name: 'hall of 500, nothing proved, unusually happy', present: false, mix: [1, 2, 5, 22, 70] },
  ];
  return cases.map(({ name, ...how }) => {
    const event = liveEvent(place, seed, how);
    const { presses, marked } = judge(place, event, seed);
    const ids = new Set(event.map(({ id }) => id));
    return measure(name, { presses: presses.filter(({ id }) => ids.has(id)), marked });
  });
}
