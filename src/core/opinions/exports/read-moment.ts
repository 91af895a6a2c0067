import { isIsoDate } from '../../calendar/date.ts';

/** A civil date, and minutes since midnight where a time is said. */
export interface ReadMoment {
  date: string;
  minutes: number | null;
  /** Milliseconds since 1970, where the text says its own offset. */
  instant: number | null;
}

const months: Readonly<Record<string, number>> = { janv: 1, jan: 1, fev: 2, feb: 2, mars: 3, mar: 3, avr: 4, apr: 4, mai: 5, may: 5, juin: 6, jun: 6, juil: 7, jul: 7, aou: 8, aug: 8, sep: 9, oct: 10, nov: 11, dec: 12 };
const clock = /(?:^|[\sTàa]|at )(\d{1,2})\s?[:hH]\s?(\d{2})?(?::(\d{2})(?:[.,]\d+)?)?\s?([ap]m)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;

/** Minutes since midnight of a time alone: "9:05", "14h30", "2:30 pm"; null for none. */
export function readTime(text: string): number | null {
  const [, hours, minutes = '0', , half] = clock.exec(text.trim()) ?? [];
  if (hours === undefined) return null;
  const hour = (Number(hours) % (half ? 12 : 24)) + (half?.toLowerCase() === 'pm' ? 12 : 0);
  return Number(hours) > 24 || Number(minutes) > 59 ? null : hour * 60 + Number(minutes);
}

/**
 * A date as spreadsheets and exports write it, with its time if it has one: "2025-03-12", "12/03/2025 10:04", "2025-03-12T10:04:11Z",
 * "12 mars 2025". `dayFirst`: whether 03/04 is the third of April. Null for what is no date.
 */
export function readMoment(text: string, dayFirst: boolean): ReadMoment | null {
  const trimmed = text.trim();
  const time = clock.exec(trimmed);
  const date = dateOf((time ? trimmed.slice(0, time.index) : trimmed).trim().replace(/[,T]$/, ''), dayFirst);
  if (!date) return null;
  const zone = time?.[5];
  const instant = zone && time ? Date.parse(`${date}T${(time[1] ?? '0').padStart(2, '0')}:${time[2] ?? '00'}:${time[3] ?? '00'}${zone.toUpperCase()}`) : Number.NaN;
  return { date, minutes: time ? readTime(time[0]) : null, instant: Number.isNaN(instant) ? null : instant };
}

function dateOf(text: string, dayFirst: boolean): string | null {
  const [, year, month, day] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? [];
  if (year) return iso(Number(year), Number(month), Number(day));
  const [, first, second, last] = /^(\d{1,2})[-/.\s](\d{1,2})[-/.\s](\d{4}|\d{2})$/.exec(text) ?? [];
  if (first) {
    const whole = Number(last) < 100 ? 2000 + Number(last) : Number(last);
    return dayFirst ? iso(whole, Number(second), Number(first)) : iso(whole, Number(first), Number(second));
  }
  const [, dayOfMonth, word = '', ofYear] = /^(?:\p{L}+\.?,?\s+)?(\d{1,2})(?:er)?\s+(\p{L}{3,})\.?,?\s+(\d{4})$/u.exec(text) ?? [];
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const named = months[plain.slice(0, 4)] ?? months[plain.slice(0, 3)];
  return named && dayOfMonth ? iso(Number(ofYear), named, Number(dayOfMonth)) : null;
}

function iso(year: number, month: number, day: number): string | null {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isIsoDate(text) ? text : null;
}

/** Whether dates written with figures put the day first; when nothing tells, as in French. */
export function daysComeFirst(texts: readonly string[]): boolean {
  const pairs = texts.flatMap((text) => {
    const [, first, second] = /^(\d{1,2})[-/.](\d{1,2})[-/.]\d{2,4}/.exec(text.trim()) ?? [];
    return first ? [{ first: Number(first), second: Number(second) }] : [];
  });
  return !pairs.some(({ second }) => second > 12) || pairs.some(({ first }) => first > 12);
}
