import { localClock } from '../../calendar/local-clock.ts';
import type { ListeningPoint, Mark, Press } from './press.ts';
import type { HonestyThresholds } from './rules.ts';

/**
 * Presses while the place is closed, from `margin_minutes` before opening and after closing on. Nothing is said where no
 * hours were declared. Strength: 0.5 at the margin, 1 from two hours on.
 */
export function markClosed(presses: readonly Press[], point: ListeningPoint, { sources, margin_minutes }: HonestyThresholds['closed_hours']): Mark[] {
  const { hours } = point;
  if (!hours || Object.values(hours).every((ranges) => ranges.length === 0)) return [];
  const clock = localClock(point.timeZone);
  return presses.flatMap(({ id, source, at }): Mark[] => {
    if (!sources.includes(source)) return [];
    const { weekday, minute } = clock(at);
    const ranges = hours[weekday] ?? [];
    const away = Math.min(1440, ...ranges.map(([from, to]) => Math.max(from - minute, minute - to, 0)));
    return away > margin_minutes ? [{ opinionId: id, rule: 'closed-hours', strength: Math.min(1, 0.5 + away / 240) }] : [];
  });
}
