import type { IsoDate } from '../../calendar/date.ts';
import { findChange, type Change, type ChangeRule } from './find-change.ts';
import type { ScoredDay } from './scored-days.ts';

/** A change with the day on which it was seen. */
export type SeenChange = Change & { readonly seenOn: IsoDate };

/** What would have been told of a series, had somebody looked each evening from day `from` on: each change once. */
export function watchSeries(days: readonly ScoredDay[], rule: ChangeRule, from = 0): SeenChange[] {
  const seen: SeenChange[] = [];
  days.forEach(({ day }, i) => {
    if (i < from) return;
    const change = findChange(days.slice(0, i + 1), rule, { since: seen.at(-1)?.on });
    if (change) seen.push({ ...change, seenOn: day });
  });
  return seen;
}
