import { addDays, isoWeekday } from '../../calendar/date.ts';
import { randomStream, type RandomName } from '../../shared/random.ts';
import { scoreOf } from '../rollup.ts';
import { scoredDays, type QuestionDay, type ScoredDay } from './scored-days.ts';

export type InventedPoint = {
  readonly days: number;
  readonly perDay: number;
  /** Share of the way up the scale, 0..1, and by how much days differ from it (standard deviation). */
  readonly level: number;
  readonly dayEffect: number;
  /** Levels of weekdays beside the common one, Monday first. */
  readonly weekdays?: readonly number[];
  /** From this day on (0 = the first), so many points more or less. */
  readonly step?: { readonly from: number; readonly points: number };
};

const firstDay = '2026-01-05';

/** Days of an invented point: three questions that share the mood of the visit, few on Saturdays, none on Sundays. */
export function inventedDays(name: RandomName, of: InventedPoint): QuestionDay[] {
  const chance = randomStream(...name);
  return Array.from({ length: of.days }, (_, i) => i).flatMap((i) => {
    const day = addDays(firstDay, i);
    const weekday = isoWeekday(day);
    if (weekday === 7) return [];
    const visits = Math.max(1, Math.round(of.perDay * (weekday === 6 ? 0.4 : 0.7 + 0.6 * chance.uniform())));
    const level = of.level + of.dayEffect * chance.normal() + (of.weekdays?.[weekday - 1] ?? 0) + (of.step && i >= of.step.from ? of.step.points / 100 : 0);
    const questions = ['welcome', 'wait', 'clear'].map((question) => ({ day, question, n: 0, total: 0, squares: 0 }));
    for (let visit = 0; visit < visits; visit++) {
      const mood = level + (chance.uniform() - 0.5) * 0.9;
      questions.forEach((cell, q) => {
        if (q === 2 && chance.uniform() > 0.6) return;
        const value = Math.min(3, Math.max(0, Math.round((mood - 0.05 * q + (chance.uniform() - 0.5) * 0.3) * 3)));
        cell.n += 1;
        cell.total += scoreOf(value, 4);
        cell.squares += scoreOf(value, 4) ** 2;
      });
    }
    return questions;
  });
}

/** The same days in another order: whatever was said on a day is said on another one, inside its weekday or anywhere. */
export function shuffled(name: RandomName, days: readonly ScoredDay[], insideWeekdays: boolean): ScoredDay[] {
  const chance = randomStream(...name);
  const classOf = ({ day }: ScoredDay) => (insideWeekdays ? isoWeekday(day) : 0);
  const pools = new Map([...Map.groupBy(days, classOf)].map(([key, own]) => [key, chance.shuffle(own)]));
  return days.map((one) => ({ ...(pools.get(classOf(one))?.pop() ?? one), day: one.day }));
}

export const pointDays = (name: RandomName, of: InventedPoint): ScoredDay[] => scoredDays(inventedDays(name, of));
