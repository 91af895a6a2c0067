import { dayMs, drawer, examinedFrom, face, firstDay, gamma, hourMs, readingMs, waiting, type LabelledPress, type SimulatedPoint } from './labelled.ts';
import type { RandomStream } from '#core/shared/random.ts';

const weekday9to17 = { 1: [[540, 1020]], 2: [[540, 1020]], 3: [[540, 1020]], 4: [[540, 1020]], 5: [[540, 1020]] } as const;
const paris = 'Europe/Paris';
const rush = (hour: number): number => [1, 1.4, 1.6, 1.2, 0.5, 0.8, 1.2, 0.7][hour - 9] ?? 0;
const office = (perHour: number) => (hour: number, weekday: number): number => (weekday > 5 ? 0 : perHour * rush(hour) * (weekday === 1 ? 1.4 : 1));

/** The points of the set: one of each kind of honest traffic, and how good people find it. */
export const simulatedPoints = {
  desk: { name: 'desk with rush hours', point: { kind: 'desk', timeZone: paris, hours: weekday9to17, lockSeconds: 4 }, perHour: office(14), source: 'kiosk', mix: [5, 7, 13, 35, 40], seed: 'desk' },
  annexe: { name: 'quiet annexe', point: { kind: 'desk', timeZone: paris, hours: weekday9to17, lockSeconds: 4 }, perHour: office(1.5), source: 'kiosk', mix: [8, 8, 14, 30, 40], seed: 'annexe' },
  loved: { name: 'library everybody likes', point: { kind: 'desk', timeZone: paris, hours: weekday9to17, lockSeconds: 4 }, perHour: office(6), source: 'kiosk', mix: [1, 1, 3, 12, 83], seed: 'loved' },
  scans: { name: 'QR code in a waiting room', point: { kind: 'waiting_room', timeZone: paris, hours: weekday9to17 }, perHour: (hour, weekday) => (weekday > 5 ? 0.05 : hour >= 9 && hour < 17 ? 2.5 : hour >= 17 && hour < 22 ? 0.6 : 0.02), source: 'scan', mix: [10, 10, 15, 30, 35], seed: 'scans' },
  page: { name: 'button on a page', point: { kind: 'page', timeZone: paris, hours: null }, perHour: (hour) => (hour >= 8 && hour < 23 ? 1.2 : 0.1), source: 'embed', mix: [22, 14, 14, 25, 25], seed: 'page' },
} satisfies Record<string, SimulatedPoint>;
export type PointName = keyof typeof simulatedPoints;

/** Days are not alike: a day, and an hour within it, is busier or calmer than usual, and kinder or harsher. */
const shapeOfDay = 12;
const shapeOfHour = 6;
/** Of 200 visits to a kiosk: at four somebody presses again at once, at one somebody is along who presses next. */
const undoing = 0.02;
const companion = 0.005;

/** Honest presses of a point over whole days from `firstDay` on. Nobody reads, presses and makes room in under ten seconds. */
export function honestTraffic(place: SimulatedPoint, days: number, seed: string): LabelledPress[] {
  const random = drawer('honest', place.seed, seed);
  const presses: LabelledPress[] = [];
  for (let day = 0; day < days; day++) presses.push(...honestDay(place, day, random));
  return presses;
}

function honestDay(place: SimulatedPoint, day: number, random: RandomStream): LabelledPress[] {
  const crowd = gamma(random, shapeOfDay);
  const tilt = 0.25 * random.normal();
  const mix = place.mix.map((part, value) => part * Math.exp(tilt * (value - 2) / 2));
  const presses: LabelledPress[] = [];
  let free = 0;
  for (let hour = 0; hour < 24; hour++) {
    const rate = place.perHour(hour, (day % 7) + 1) * crowd * gamma(random, shapeOfHour);
    const start = firstDay + day * dayMs + hour * hourMs;
    for (let at = start + (waiting(random) * hourMs) / rate; rate > 0 && at < start + hourMs; at += (waiting(random) * hourMs) / rate) {
      const begun = place.source === 'kiosk' ? Math.max(at, free) : at;
      const visit = honestVisit(place, begun, mix, random);
      presses.push(...visit);
      free = (visit.at(-1)?.at ?? begun) + 7000 + 4000 * random.uniform();
    }
  }
  return presses;
}

function honestVisit(place: SimulatedPoint, openedAt: number, mix: readonly number[], random: RandomStream): LabelledPress[] {
  const at = openedAt + readingMs(random);
  const press = honestPress(place, openedAt, at, face(random, mix), random);
  if (place.source !== 'kiosk') return [press];
  if (random.uniform() < undoing) return [{ ...press, label: 'undone' }, honestPress(place, openedAt, at + 1500 + 4000 * random.uniform(), face(random, mix), random)];
  if (random.uniform() < companion) return [press, honestPress(place, at + 4000, at + 6000 + 6000 * random.uniform(), face(random, mix), random)];
  return [press];
}

function honestPress({ source, seed, mix }: SimulatedPoint, openedAt: number, at: number, value: number, random: RandomStream): LabelledPress {
  const id = `${seed}-${random.bits().toString(16)}-${Math.round(at)}`;
  const own = source === 'kiosk' ? { device: `kiosk-${seed}` } : { device: null, openedAt, network: random.uniform() < 0.25 ? 1 : random.integer(4096) };
  return { id, visit: id, source, question: 'overall', value, steps: mix.length, at, label: 'honest', ...own };
}

/** Five hundred people in a hall, in twenty minutes, on their own phones behind one address. */
export function liveEvent(place: SimulatedPoint, seed: string, { present, mix }: { present: boolean; mix: readonly number[] }): LabelledPress[] {
  const random = drawer('event', place.seed, seed);
  const start = examinedFrom + 3 * dayMs + 18 * hourMs;
  return Array.from({ length: 500 }, () => {
    const openedAt = start + random.uniform() * 20 * 60_000;
    const press = honestPress(place, openedAt, openedAt + 2 * readingMs(random), face(random, mix), random);
    return { ...press, network: 7, present };
  });
}
