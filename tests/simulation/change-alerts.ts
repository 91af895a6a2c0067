import { addDays, daysBetween } from '#core/calendar/date.ts';
import { loadChangeRule } from '#capabilities/kiosks/changes/change-rule.input.ts';
import { pointDays, shuffled, type InventedPoint } from '#core/opinions/changes/change-builders.ts';
import { watchSeries } from '#core/opinions/changes/watch-series.ts';

export type ChangeAlerts = {
  readonly point: string;
  /** Alarms a quarter on a year of shuffled days, anywhere and inside weekdays; wanted: at most one. */
  readonly anywhere: number;
  readonly inside: number;
  /** Days from a fall of 10 points to its alarm: median, 9 in 10; Infinity where none came in 8 weeks. */
  readonly median: number;
  readonly ninth: number;
  readonly never: number;
};

const weekdays = [-0.06, 0, 0, 0.04, 0.02, 0.05];
const points: Record<string, Omit<InventedPoint, 'days'>> = {
  '6 visits a day': { perDay: 6, level: 0.8, dayEffect: 0 },
  '12 visits, restless days': { perDay: 12, level: 0.6, dayEffect: 0.05 },
  '40 visits (demonstration)': { perDay: 40, level: 0.7, dayEffect: 0.03 },
  '40 visits, weekdays differ': { perDay: 40, level: 0.7, dayEffect: 0.03, weekdays },
  '150 visits, weekdays differ': { perDay: 150, level: 0.65, dayEffect: 0.04, weekdays },
};
const fallAfter = 91;

/** How often points are told to have changed although their days were only shuffled, and how soon a fall is seen, by the rule of the product. */
export function changeAlerts(repeats: number): ChangeAlerts[] {
  const rule = loadChangeRule();
  return Object.entries(points).map(([point, of]) => {
    let [anywhere, inside] = [0, 0];
    const delays: number[] = [];
    for (let i = 0; i < repeats; i++) {
      const year = pointDays(['alarms', point, i], { ...of, days: 364 });
      anywhere += watchSeries(shuffled(['anywhere', i], year, false), rule).length / 4;
      inside += watchSeries(shuffled(['inside', i], year, true), rule).length / 4;
      const falling = pointDays(['fall', point, i], { ...of, days: fallAfter + 56, step: { from: fallAfter, points: -10 } });
      const begun = addDays('2026-01-05', fallAfter);
      const seen = watchSeries(falling, rule, falling.findIndex(({ day }) => day >= begun)).find(({ before, after }) => after.score < before.score);
      delays.push(seen ? daysBetween(begun, seen.seenOn) + 1 : Infinity);
    }
    delays.sort((a, b) => a - b);
    const at = (share: number): number => delays[Math.floor(share * repeats)] ?? Infinity;
    return { point, anywhere: anywhere / repeats, inside: inside / repeats, median: at(0.5), ninth: at(0.9), never: delays.filter((delay) => delay === Infinity).length };
  });
}
