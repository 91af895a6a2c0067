import { HALVES, type Half, type Weekday } from '#core/calendar/opening.ts';

/** Monday to Sunday. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const satisfies readonly Weekday[];

/** A half-day of the ordinary week as forms and the database write it: `1-morning` is Monday morning. */
export type HalfDayCode = `${Weekday}-${Half}`;

export const halfDayCodes: readonly HalfDayCode[] = weekdays.flatMap((day) => HALVES.map((half) => `${day}-${half}` as const));

export function isHalfDayCode(text: string): text is HalfDayCode {
  return halfDayCodes.some((code) => code === text);
}

/** Free half-days as planning reads them. */
export function freeHalfDaysOf(codes: readonly string[]): Partial<Record<Weekday, Half[]>> {
  const free: Partial<Record<Weekday, Half[]>> = {};
  for (const day of weekdays) {
    const halves = HALVES.filter((half) => codes.includes(`${day}-${half}`));
    if (halves.length > 0) free[day] = halves;
  }
  return free;
}
