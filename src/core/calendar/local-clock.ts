import type { IsoDate } from './date.ts';
import type { Weekday } from './opening.ts';

/** `minute`: since midnight. */
export type LocalTime = { readonly weekday: Weekday; readonly minute: number; readonly date: IsoDate };

const quarter = 15 * 60_000;
const minuteMs = 60_000;
const weekdays: Readonly<Record<string, Weekday>> = { Mon: 1, Tue: 2, Wed: 3, Thu: 4, Fri: 5, Sat: 6, Sun: 7 };
const clocks = new Map<string, (at: number) => LocalTime>();
/** Quarters of an hour that a clock remembers. */
const most = 20_000;

/** What a clock on the wall of a time zone (IANA) shows at an instant (milliseconds since 1970). */
export function localClock(timeZone: string): (at: number) => LocalTime {
  const known = clocks.get(timeZone) ?? makeClock(timeZone);
  clocks.set(timeZone, known);
  return known;
}

/** Clocks are moved at whole quarters of an hour, so each quarter is asked of Intl once: a million presses cost a few thousand questions. */
function makeClock(timeZone: string): (at: number) => LocalTime {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, weekday: 'short', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const known = new Map<number, LocalTime>();
  return (at) => {
    const start = Math.floor(at / quarter);
    let begun = known.get(start);
    if (!begun) {
      const part = new Map(format.formatToParts(start * quarter).map(({ type, value }) => [type, value]));
      const of = (type: Intl.DateTimeFormatPartTypes) => part.get(type) ?? '';
      begun = { weekday: weekdays[of('weekday')] ?? 1, minute: Number(of('hour')) * 60 + Number(of('minute')), date: `${of('year')}-${of('month')}-${of('day')}` };
      if (known.size >= most) known.clear();
      known.set(start, begun);
    }
    return { ...begun, minute: begun.minute + Math.floor((at - start * quarter) / minuteMs) };
  };
}

/** Weekday-hour of a local time, 0 (Monday, midnight) to 167. */
export const slotOf = ({ weekday, minute }: LocalTime): number => (weekday - 1) * 24 + Math.floor(minute / 60);
