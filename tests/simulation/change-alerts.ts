import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { addDays, daysBetween } from '#core/calendar/date.ts';
import { pointDays, shuffled, type InventedPoint } from '#core/opinions/changes/change-builders.ts';
import type { ChangeRule } from '#core/opinions/changes/find-change.ts';
import { watchSeries } from '#core/opinions/changes/watch-series.ts';

/**
 * How often a point is told to have changed although its days were only shuffled, and how soon a fall of 10 points is seen, by the
 * rule of data/opinion-alerts.yaml. Some minutes: `node tests/simulation/change-alerts.ts [points]`.
 */
const rule = parse(readFileSync('data/opinion-alerts.yaml', 'utf8')) as ChangeRule; // read by zod where the product reads it
const repeats = Number(process.argv[2] ?? 100);
const weekdays = [-0.06, 0, 0, 0.04, 0.02, 0.05];
const points: Record<string, Omit<InventedPoint, 'days'>> = {
  '6 visits a day': { perDay: 6, level: 0.8, dayEffect: 0 },
  '12 visits, restless days': { perDay: 12, level: 0.6, dayEffect: 0.05 },
  '40 visits (demonstration)': { perDay: 40, level: 0.7, dayEffect: 0.03 },
  '40 visits, weekdays differ': { perDay: 40, level: 0.7, dayEffect: 0.03, weekdays },
  '150 visits, weekdays differ': { perDay: 150, level: 0.65, dayEffect: 0.04, weekdays },
};
const fallAfter = 91;

console.log('| point | false alarms a quarter, shuffled | inside weekdays | fall of 10 points seen after (median) | 9 in 10 | never in 8 weeks |');
for (const [name, of] of Object.entries(points)) {
  let [anywhere, inside] = [0, 0];
  const delays: number[] = [];
  for (let i = 0; i < repeats; i++) {
    const year = pointDays(['alarms', name, i], { ...of, days: 364 });
    anywhere += watchSeries(shuffled(['anywhere', i], year, false), rule).length / 4;
    inside += watchSeries(shuffled(['inside', i], year, true), rule).length / 4;
    const falling = pointDays(['fall', name, i], { ...of, days: fallAfter + 56, step: { from: fallAfter, points: -10 } });
    const begun = addDays('2026-01-05', fallAfter);
    const seen = watchSeries(falling, rule, falling.findIndex(({ day }) => day >= begun)).find(({ before, after }) => after.score < before.score);
    delays.push(seen ? daysBetween(begun, seen.seenOn) + 1 : Infinity);
  }
  delays.sort((a, b) => a - b);
  const day = (at: number) => `${delays[Math.floor(at * repeats)]} days`;
  console.log(`| ${name} | ${(anywhere / repeats).toFixed(3)} | ${(inside / repeats).toFixed(3)} | ${day(0.5)} | ${day(0.9)} | ${delays.filter((delay) => delay === Infinity).length} of ${repeats} |`);
}
