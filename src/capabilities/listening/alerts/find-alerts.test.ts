import { expect, test } from 'vitest';
import { addDays } from '#core/calendar/date.ts';
import { randomStream } from '#core/shared/random.ts';
import type { ScoredDay } from '#core/opinions/changes/scored-days.ts';
import { loadFigureRules } from '../figures/figure-rules.input.ts';
import { changeIn } from './find-alerts.server.ts';

const { change: rule } = loadFigureRules();
const first = '2026-01-01';

/** Honest days: so many mentions on average, a share of them satisfied, `fall` of it lost from a day on. */
function honestDays(name: string, perDay: number, satisfied: number, days: number, { from = Infinity, fall = 0 } = {}): ScoredDay[] {
  const stream = randomStream('honest mentions', name);
  return Array.from({ length: days }, (_, i) => {
    let n = 0;
    for (let left = perDay + Math.log(1 - stream.uniform()); left > 0; left += Math.log(1 - stream.uniform())) n += 1;
    const glad = Array.from({ length: n }, () => stream.uniform() < satisfied - (i >= from ? fall : 0)).filter(Boolean).length;
    return { day: addDays(first, i), n, total: 100 * glad, squares: 10_000 * glad };
  }).filter(({ n }) => n > 0);
}

const windowOn = (i: number) => ({ from: addDays(first, i - rule.window_days + 1), to: addDays(first, i) });
const upTo = (days: readonly ScoredDay[], i: number) => days.filter(({ day }) => day <= addDays(first, i));

test('honest mentions, of all and of twenty criteria looked at every week, give fewer than one false alarm a body and quarter', () => {
  let alarms = 0;
  const bodies = 8;
  for (let body = 0; body < bodies; body++) {
    const series = [{ perDay: 3, most_p: rule.most_p }, ...Array.from({ length: 20 }, (_, i) => ({ perDay: 0.1 + 0.06 * i, most_p: rule.most_p_criterion }))];
    for (const [k, { perDay, most_p }] of series.entries()) {
      const days = honestDays(`${body} ${k}`, perDay, 0.3 + 0.02 * k, rule.window_days + 91);
      for (let i = rule.window_days; i < rule.window_days + 91; i += 7) {
        if (!changeIn(upTo(days, i), windowOn(i), { ...rule, most_p }, undefined)) continue;
        alarms += 1;
        break;
      }
    }
  }
  expect(alarms / bodies).toBeLessThan(1);
});

test('a fall of forty points in what is written every day is found within a month, and once', () => {
  const days = honestDays('fall', 3, 0.8, 230, { from: 190, fall: 0.4 });
  const found = changeIn(upTo(days, 219), windowOn(219), rule, undefined);
  expect(Math.abs(Date.parse(found?.on ?? '') - Date.parse(addDays(first, 190)))).toBeLessThan(8 * 86_400_000);
  expect(found?.after.score ?? 100).toBeLessThan((found?.before.score ?? 0) - 25);
  expect(changeIn(upTo(days, 226), windowOn(226), rule, found?.on)).toBeNull();
});

test('what nobody writes about any more alerts nobody', () => {
  const days = honestDays('silent', 3, 0.8, 150, { from: 120, fall: 0.6 });
  expect(changeIn(days, windowOn(149 + rule.silent_after_days + 1), rule, undefined)).toBeNull();
});
