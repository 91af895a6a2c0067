import { localClock, slotOf } from '../../calendar/local-clock.ts';
import type { OpeningTimes } from '../../calendar/opening.ts';
import { addAt, at, sum, sumOf } from '../../shared/vector.ts';
import { gammaPoissonTail, shapeByLikelihood, type ExpectedCount } from './gamma-poisson.ts';
import type { ListeningPoint, Press } from './press.ts';
import type { HonestyThresholds, KindOfPoint } from './rules.ts';

const hourMs = 3_600_000;
const weekMs = 168 * hourMs;

/** Opinions of a stream in the past, without those that bear a mark: counts by hour (those with none may miss) and by face. */
export type Past = {
  /** Beginnings of the first hour and of the hour after the last (ms). */
  readonly from: number;
  readonly to: number;
  readonly hours: readonly { readonly hour: number; readonly n: number }[];
  readonly histogram: readonly number[];
};

/** What honest traffic of a stream looks like. */
export type Baseline = {
  /** Opinions expected in each hour of the week, Monday midnight first. */
  readonly perHour: readonly number[];
  readonly shapeOfHours: number;
  readonly shapeOfDays: number;
  readonly weeks: number;
  readonly mix: readonly number[];
  /** Opinions for which the mix may be trusted. */
  readonly mixKnown: number;
};

/** A stream is judged by itself: kiosks or phones of a point, one question. */
export const streamOf = ({ source, question }: Pick<Press, 'source' | 'question'>): string => `${source === 'kiosk' ? 'kiosk' : 'phone'} ${question}`;

type Question = { readonly phones: boolean; readonly steps: number };

/**
 * Gamma-Poisson baseline by weekday and hour. The mean of an hour of the week is that of its own past, shrunk to the
 * level of the point; the level to that of its kind. The spread is fitted by maximum likelihood, twice: the second time
 * without the hours that the first would have marked; it is shrunk to that of the kind on the scale of 1 / shape.
 * No past at all gives the kind of point.
 */
export function fitBaseline(past: Past, point: ListeningPoint, { phones, steps }: Question, rules: HonestyThresholds['baseline']): Baseline {
  const kind = kindOf(point, rules);
  const hours = hoursOfPast(past, point.timeZone);
  const perHour = meansBySlot(hours, profileOf(point, phones), phones ? kind.per_hour_remote : kind.per_hour, past, rules);
  const byHour = hours.map(({ slot, n }) => ({ n, mean: at(perHour, slot) })).filter(({ n, mean }) => n > 0 || mean >= 2 * rules.least_per_hour);
  const known = sum(past.histogram);
  return {
    perHour,
    shapeOfHours: shrunkShape(byHour, kind.shape_of_hours, rules),
    shapeOfDays: shrunkShape(byDay(hours, perHour).filter(({ n, mean }) => n > 0 || mean >= 1), kind.shape_of_days, rules),
    weeks: (past.to - past.from) / weekMs,
    mix: Array.from({ length: steps }, (_, value) => ((past.histogram[value] ?? 0) + rules.mix_prior / steps) / (known + rules.mix_prior)),
    mixKnown: Math.min(known + rules.mix_prior, rules.mix_opinions),
  };
}

function kindOf({ kind }: ListeningPoint, { kinds }: HonestyThresholds['baseline']): KindOfPoint {
  const known = kinds[kind] ?? kinds['other'];
  if (!known) throw new RangeError(`no kind of point ${kind}, and no "other"`);
  return known;
}

type PastHour = { readonly slot: number; readonly date: string; readonly n: number };

function hoursOfPast({ from, to, hours }: Past, timeZone: string): PastHour[] {
  const clock = localClock(timeZone);
  const counts = new Map(hours.map(({ hour, n }) => [hour, n]));
  return Array.from({ length: Math.max(0, Math.round((to - from) / hourMs)) }, (_, i) => {
    const local = clock(from + i * hourMs);
    return { slot: slotOf(local), date: local.date, n: counts.get(from + i * hourMs) ?? 0 };
  });
}

/** Shape of a week before anything is known: open or not for kiosks, day or night for phones. */
function profileOf({ hours }: ListeningPoint, phones: boolean): number[] {
  return Array.from({ length: 168 }, (_, slot) => {
    const hour = slot % 24;
    if (phones) return hour >= 8 && hour < 21 ? 1 : 0.2;
    return hours ? openShare(hours, slot) : hour >= 8 && hour < 19 ? 1 : 0;
  });
}

function openShare(hours: OpeningTimes, slot: number): number {
  const start = (slot % 24) * 60;
  const ranges = Object.entries(hours).find(([weekday]) => Number(weekday) === Math.floor(slot / 24) + 1)?.[1] ?? [];
  return sumOf(ranges, ([from, to]) => Math.max(0, Math.min(to, start + 60) - Math.max(from, start))) / 60;
}

function meansBySlot(hours: readonly PastHour[], profile: readonly number[], kindPerHour: number, past: Past, rules: HonestyThresholds['baseline']): number[] {
  const weeks = (past.to - past.from) / weekMs;
  const counts = Array.from({ length: 168 }, () => 0);
  for (const { slot, n } of hours) addAt(counts, slot, n);
  const usual = sum(profile) * weeks * kindPerHour;
  const level = (kindPerHour * (rules.level_opinions + sum(counts))) / (rules.level_opinions + usual);
  return counts.map((n, slot) => Math.max(rules.least_per_hour, (rules.slot_weeks * level * at(profile, slot) + n) / (rules.slot_weeks + weeks)));
}

function byDay(hours: readonly PastHour[], perHour: readonly number[]): ExpectedCount[] {
  const days = new Map<string, { n: number; mean: number }>();
  for (const { slot, date, n } of hours) {
    const day = days.get(date) ?? { n: 0, mean: 0 };
    days.set(date, { n: day.n + n, mean: day.mean + at(perHour, slot) });
  }
  return [...days.values()];
}

function shrunkShape(counts: readonly ExpectedCount[], kindShape: number, { shape_units, trim }: HonestyThresholds['baseline']): number {
  const shrunk = (own: readonly ExpectedCount[]): number =>
    own.length === 0 ? kindShape : (own.length + shape_units) / (own.length / shapeByLikelihood(own) + shape_units / kindShape);
  const first = shrunk(counts);
  return shrunk(counts.filter(({ n, mean }) => gammaPoissonTail(n, mean, first) >= trim));
}
