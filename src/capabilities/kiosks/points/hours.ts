import { localClock } from '#core/calendar/local-clock.ts';

/** Opening hours by ISO weekday ('1' = Monday … '7'), each a list of spans in minutes of the day. */
export type WeeklyHours = Readonly<Record<string, readonly (readonly [from: number, to: number])[]>>;

export const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const;

const span = /^(\d{1,2})(?:[:hH](\d{2})?)?\s*[-–—]\s*(\d{1,2})(?:[:hH](\d{2})?)?$/;

/** Reads « 9:00-12:00, 14h-17h30 »; empty = closed that day. Null where it cannot be read, or goes backwards. */
export function parseDay(text: string): [number, number][] | null {
  const parts = text.split(/[,;/]+/).map((part) => part.trim()).filter((part) => part !== '');
  const spans: [number, number][] = [];
  for (const part of parts) {
    const [, fromHour, fromMinute, toHour, toMinute] = span.exec(part) ?? [];
    if (fromHour === undefined || toHour === undefined) return null;
    const from = Number(fromHour) * 60 + Number(fromMinute ?? 0);
    const to = Number(toHour) * 60 + Number(toMinute ?? 0);
    const last = spans.at(-1);
    if (from >= to || to > 24 * 60 || (last && from < last[1])) return null;
    spans.push([from, to]);
  }
  return spans;
}

/** A day's spans as they are typed. */
export function dayText(spans: WeeklyHours[string] | undefined): string {
  const clock = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return (spans ?? []).map(([from, to]) => `${clock(from)}-${clock(to)}`).join(', ');
}

/** Whether it is open at an instant, in the site's own time. */
export function isOpenAt(hours: WeeklyHours | null, at: Date, timeZone: string): boolean {
  if (hours === null) return true;
  const { weekday, minute } = localClock(timeZone)(at.getTime());
  return (hours[weekday] ?? []).some(([from, to]) => from <= minute && minute < to);
}
