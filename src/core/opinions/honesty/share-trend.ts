import { sumOf } from '../../shared/vector.ts';
import { cusum, ewma } from '../../statistics/control-charts.ts';
import type { HonestyThresholds } from './rules.ts';

/** A day of a stream: opinions, and those above the middle. */
export type ShareOfDay = { readonly day: string; readonly n: number; readonly satisfied: number };

export type TrendFlag = { readonly day: string; readonly chart: 'ewma' | 'cusum'; readonly direction: 'up' | 'down' };

/**
 * A flag to look at, never a mark: the share of the satisfied drifts away from what it was. Each day counts in standard
 * deviations of its own size (share of the past, design effect of days), then EWMA and tabular CUSUM. Days with fewer
 * than `least_day` opinions are left out. The first day out of bounds of each chart and spell is told.
 */
export function flagTrend(past: readonly ShareOfDay[], recent: readonly ShareOfDay[], rule: HonestyThresholds['trend']): TrendFlag[] {
  const usual = usualShare(past.filter(({ n }) => n >= rule.least_day));
  const days = recent.filter(({ n }) => n >= rule.least_day);
  if (!usual) return [];
  const distances = days.map(({ n, satisfied }) => (satisfied / n - usual.share) / Math.sqrt((usual.effect * usual.share * (1 - usual.share)) / n));
  const chart = ewma(distances, { lambda: rule.lambda, target: 0, deviation: 1, width: rule.width });
  const out = chart.outOfControl.filter((t) => !chart.outOfControl.includes(t - 1));
  const sums = cusum(distances, { target: 0, slack: rule.slack, limit: rule.limit });
  return [
    ...out.map((t): TrendFlag => ({ day: days[t]?.day ?? '', chart: 'ewma', direction: (chart.values[t + 1] ?? 0) > 0 ? 'up' : 'down' })),
    ...(sums.alarm < 0 ? [] : [{ day: days[sums.alarm]?.day ?? '', chart: 'cusum', direction: (sums.up[sums.alarm] ?? 0) > rule.limit ? 'up' : 'down' } as const]),
  ];
}

/** Share of the past and by how much days differ more than chance (at least 1); null under 5 days or where all agree. */
function usualShare(days: readonly ShareOfDay[]): { readonly share: number; readonly effect: number } | null {
  const n = sumOf(days, (day) => day.n);
  const share = sumOf(days, ({ satisfied }) => satisfied) / n;
  if (days.length < 5 || !(share > 0 && share < 1)) return null;
  const chi = sumOf(days, (day) => (day.satisfied - day.n * share) ** 2 / (day.n * share * (1 - share)));
  return { share, effect: Math.max(1, chi / (days.length - 1)) };
}
