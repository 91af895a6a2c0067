import { addDays, daysBetween, mondayOf, type IsoDate } from '#core/calendar/date.ts';
import { findBursts } from '#core/listening/figures/bursts.ts';
import { sumOf } from '#core/shared/vector.ts';
import type { ListeningBoard } from './board.ts';
import type { MentionDay } from './tallies.queries.server.ts';

export type BoardBurst = ListeningBoard['bursts'][number];

/** Weeks in which a source brought more mentions than its weeks before explain. Each source begins with its first mention, so that a new one is no burst. */
export function burstsOf(days: readonly MentionDay[], today: IsoDate): BoardBurst[] {
  return [...Map.groupBy(days, ({ sourceId }) => sourceId)].flatMap(([sourceId, own]) => {
    const first = own[0]?.day;
    if (first === undefined) return [];
    const weeks = weeksFrom(first, today);
    const counts = Map.groupBy(own, ({ day }) => mondayOf(day));
    return findBursts(weeks.map(({ monday, exposure }) => ({ n: sumOf(counts.get(monday) ?? [], ({ mentions }) => mentions), exposure })))
      .map(({ period, n, expected, p }) => ({ week: weeks[period]?.monday ?? '', sourceId, n, expected, p }));
  }).sort((a, b) => (a.week < b.week ? 1 : -1));
}

/** The weeks up to today; the first and the last are heard for the days that they have. */
function weeksFrom(first: IsoDate, today: IsoDate): { monday: IsoDate; exposure: number }[] {
  const weeks: { monday: IsoDate; exposure: number }[] = [];
  for (let monday = mondayOf(first); monday <= today; monday = addDays(monday, 7)) {
    const [from, to] = [monday < first ? first : monday, addDays(monday, 6) > today ? today : addDays(monday, 6)];
    weeks.push({ monday, exposure: (daysBetween(from, to) + 1) / 7 });
  }
  return weeks;
}
