/** A civil date `YYYY-MM-DD`, without time or time zone. Functions here throw a `RangeError` on anything else. */
export type IsoDate = string;

/** An inclusive range of civil dates. */
export type DateRange = { from: IsoDate; to: IsoDate };

const DAY_MS = 86_400_000;
const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** Whether `text` is a real civil date (2026-02-30 is not). */
export function isIsoDate(text: string): text is IsoDate {
  if (!SHAPE.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

// A campaign counts the same few hundred dates millions of times, and reading one is slow.
const read = new Map<IsoDate, number>();

/** Days since 1970-01-01, so that dates can be counted. */
export function dayNumber(date: IsoDate): number {
  const known = read.get(date);
  if (known !== undefined) return known;
  if (!isIsoDate(date)) throw new RangeError(`Not a civil date: ${date}`);
  const day = Date.parse(`${date}T00:00:00Z`) / DAY_MS;
  if (read.size >= 4000) read.clear();
  read.set(date, day);
  return day;
}

export function fromDayNumber(day: number): IsoDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

export function isoDate(year: number, month: number, day: number): IsoDate {
  return fromDayNumber(Date.UTC(year, month - 1, day) / DAY_MS);
}

/** Calendar days later (earlier when negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** Calendar days from `from` to `to`; negative when `to` comes first. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export function isoWeekday(date: IsoDate): number {
  // 1970-01-01 was a Thursday.
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** The Monday of the week of `date`. */
export function mondayOf(date: IsoDate): IsoDate {
  return addDays(date, 1 - isoWeekday(date));
}

export function isWithin(date: IsoDate, range: DateRange): boolean {
  return range.from <= date && date <= range.to;
}

export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}
