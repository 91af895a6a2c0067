import type { DateRange, IsoDate } from './date.ts';
import { schoolZoneOf, type SchoolCalendar } from './school-holidays.ts';

/** An event whose days are not fixed yet, and between which days it is expected. */
export type ExpectedEvent = { id: string; between: DateRange; label: { fr: string; en: string } };

/** What the calendar does not know about a window; nothing is assumed in its place. */
export type CalendarLimits = {
  /** Last day of which school holidays are known; null when the window ends before it. */
  schoolUntil: IsoDate | null;
  /** Sites in Corsica and overseas, whose school holidays are set apart and not held here. */
  sitesWithoutZone: number;
  /** Last day up to which elections were looked for; null when the window ends before it. */
  electionsUntil: IsoDate | null;
  /** What is expected within the window. */
  expected: readonly ExpectedEvent[];
};

/** What a plan of these days and départements (one entry a site) must be read with. */
export function calendarLimits(
  calendar: { school: SchoolCalendar; electionsKnownUntil: IsoDate; expected: readonly ExpectedEvent[] },
  window: DateRange,
  departmentCodes: readonly (string | null)[],
): CalendarLimits {
  const { school, electionsKnownUntil, expected } = calendar;
  return {
    schoolUntil: window.to > school.knownUntil ? school.knownUntil : null,
    sitesWithoutZone: departmentCodes.filter((code) => schoolZoneOf(school, code) === null).length,
    electionsUntil: window.to > electionsKnownUntil ? electionsKnownUntil : null,
    expected: expected.filter(({ between }) => between.from <= window.to && between.to >= window.from),
  };
}
