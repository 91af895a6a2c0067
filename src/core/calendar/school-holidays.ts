import type { DateRange, IsoDate } from './date.ts';

export type SchoolZone = 'A' | 'B' | 'C';

export type SchoolHoliday = DateRange & { name: 'autumn' | 'christmas' | 'winter' | 'spring' | 'summer' };

/** The content of `data/calendar/school-holidays.yaml`: départements of each zone, and days without school. */
export type SchoolCalendar = {
  knownUntil: IsoDate;
  zones: Readonly<Record<SchoolZone, readonly string[]>>;
  holidays: Readonly<Record<SchoolZone, readonly SchoolHoliday[]>>;
};

const ZONES: readonly SchoolZone[] = ['A', 'B', 'C'];

/** The zone of a département; null in Corsica and overseas, which set their own dates, and for unknown codes. */
export function schoolZoneOf(calendar: SchoolCalendar, departmentCode: string | null): SchoolZone | null {
  return ZONES.find((zone) => departmentCode !== null && calendar.zones[zone].includes(departmentCode)) ?? null;
}

/** School holidays of a département that touch a window; null when they are not known up to its end. */
export function schoolHolidaysIn(calendar: SchoolCalendar, departmentCode: string | null, window: DateRange): SchoolHoliday[] | null {
  const zone = schoolZoneOf(calendar, departmentCode);
  if (zone === null || window.to > calendar.knownUntil) return null;
  return calendar.holidays[zone].filter(({ from, to }) => from <= window.to && to >= window.from);
}
