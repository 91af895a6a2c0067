import { addDays, daysBetween, type IsoDate } from '#core/calendar/date.ts';
import { decayedMeanOfTallies, satisfiedShareOfTallies, type AgedTally, type Prior } from '#core/listening/figures/decayed-mean.ts';
import type { TellingWord } from '#core/listening/figures/telling-words.ts';
import { bothWaysOfTallies } from '#core/listening/figures/with-and-without.ts';
import { valueOrNull } from '#core/shared/outcome.ts';
import { sumOf } from '#core/shared/vector.ts';
import type { BoardMonth, CriterionLine, ListeningBoard } from './board.ts';
import type { CriterionDay, MentionDay, Waiting } from './tallies.queries.server.ts';

/** Telling words of a criterion, by whether those who say them are satisfied. */
export type WordsOf = (criterion: string, satisfied: boolean) => TellingWord[];

export interface BoardParts extends Waiting {
  on: IsoDate;
  days: readonly MentionDay[];
  criteria: readonly CriterionDay[];
  prior: Prior & { bodies: number; alike: boolean };
  sources: readonly { id: string; name: string }[];
  words: WordsOf;
  bursts: ListeningBoard['bursts'];
  waves: ListeningBoard['waves'];
  replies: ListeningBoard['replies'];
}

const aged = (on: IsoDate, days: readonly MentionDay[]) => days.map(({ day, n, total, squares, satisfied, flagged }) => ({ age: daysBetween(day, on), n, total, squares, satisfied, flagged }));
const kept = <T extends { flagged: boolean }>(days: readonly T[]): T[] => days.filter(({ flagged }) => !flagged);

/** The board of a body from what was counted of it. Pure: the same counts give the same board. */
export function boardOf(parts: BoardParts): ListeningBoard {
  const { on, days, prior } = parts;
  const tallies = aged(on, days);
  const both = bothWaysOfTallies(tallies, prior);
  return {
    on, from: days[0]?.day ?? null, mentions: sumOf(days, ({ mentions }) => mentions), repeated: parts.repeated, judged: sumOf(days, ({ n }) => n), unread: parts.unread,
    flagged: sumOf(days, ({ flagged, mentions }) => (flagged ? mentions : 0)), doubtful: sumOf(parts.doubtful.values(), (n) => n), prior,
    withAll: valueOrNull(both.withAll), withoutFlagged: valueOrNull(both.withoutFlagged),
    satisfied: valueOrNull(satisfiedShareOfTallies(tallies)), satisfiedWithout: valueOrNull(satisfiedShareOfTallies(kept(tallies))),
    own: ownOf(kept(days).filter(({ day }) => day > addDays(on, -365))),
    criteria: criteriaOf(parts), months: monthsOf(days),
    sources: parts.sources.map(({ id, name }) => {
      const own = days.filter(({ sourceId }) => sourceId === id);
      return { id, name, mentions: sumOf(own, ({ mentions }) => mentions), judged: sumOf(own, ({ n }) => n), withAll: valueOrNull(decayedMeanOfTallies(aged(on, own), prior)) };
    }).filter(({ mentions }) => mentions > 0),
    bursts: parts.bursts, waves: parts.waves, replies: parts.replies,
  };
}

function ownOf(days: readonly MentionDay[]): ListeningBoard['own'] {
  const n = sumOf(days, (day) => day.n);
  const mean = n > 0 ? sumOf(days, ({ total }) => total) / n : 0;
  return { n, mean, variance: n > 1 ? Math.max(0, (sumOf(days, ({ squares }) => squares) - n * mean * mean) / (n - 1)) : 0 };
}

function criteriaOf({ on, criteria, doubtful, words }: BoardParts): CriterionLine[] {
  const names = new Set([...criteria.map(({ criterion }) => criterion), ...[...doubtful.keys()].filter((name) => name !== '')]);
  return [...names].map((criterion): CriterionLine => {
    const own = criteria.filter((one) => one.criterion === criterion);
    const judged = own.map(({ day, satisfied, dissatisfied, flagged }) => ({ age: daysBetween(day, on), n: satisfied + dissatisfied, satisfied, flagged }));
    return {
      criterion, satisfied: sumOf(own, (one) => one.satisfied), dissatisfied: sumOf(own, (one) => one.dissatisfied), neutral: sumOf(own, (one) => one.neutral), doubtful: doubtful.get(criterion) ?? 0,
      withAll: valueOrNull(satisfiedShareOfTallies(judged)), withoutFlagged: valueOrNull(satisfiedShareOfTallies(kept(judged))), blamed: words(criterion, false), praised: words(criterion, true),
    };
  }).sort((a, b) => spoken(b) - spoken(a) || (a.criterion < b.criterion ? -1 : 1));
}

const spoken = ({ satisfied, dissatisfied, neutral }: CriterionLine): number => satisfied + dissatisfied + neutral;

/** A month stands by itself: neither age nor peers change what was said in it. */
const nobody: Prior = { mean: 0, worth: 0 };

function monthsOf(days: readonly MentionDay[]): BoardMonth[] {
  const months = Map.groupBy(days, ({ day }) => day.slice(0, 7));
  const all = [...months.keys()].toSorted();
  return monthsBetween(all[0], all.at(-1)).map((month) => {
    const own = months.get(month) ?? [];
    return { month, mentions: sumOf(own, ({ mentions }) => mentions), judged: sumOf(own, ({ n }) => n), withAll: valueOrNull(decayedMeanOfTallies(fresh(own), nobody)), withoutFlagged: valueOrNull(decayedMeanOfTallies(fresh(kept(own)), nobody)) };
  });
}

const fresh = (days: readonly MentionDay[]): AgedTally[] => days.map(({ n, total, squares }) => ({ age: 0, n, total, squares }));

function monthsBetween(first: string | undefined, last: string | undefined): string[] {
  const months: string[] = [];
  for (let month = first; month !== undefined && last !== undefined && month <= last; month = nextMonth(month)) months.push(month);
  return months;
}

function nextMonth(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
