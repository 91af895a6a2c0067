import type { IsoDate } from './date.ts';
import { addDays, isoDate, yearOf } from './date.ts';
import { easterSunday } from './easter.ts';
import type { HolidayZone } from './holiday-zones.ts';

export type HolidayName =
  | 'new_year'
  | 'good_friday'
  | 'easter_monday'
  | 'labour_day'
  | 'victory_1945'
  | 'ascension'
  | 'whit_monday'
  | 'abolition_of_slavery'
  | 'national_day'
  | 'assumption'
  | 'all_saints'
  | 'armistice_1918'
  | 'christmas'
  | 'second_christmas_day';

export type Holiday = { date: IsoDate; name: HolidayName };

/** Month and day of the commemoration of the abolition of slavery (Code du travail, art. L. 3422-2; Etalab data). */
const ABOLITION: Partial<Record<HolidayZone, readonly [month: number, day: number]>> = {
  mayotte: [4, 27],
  martinique: [5, 22],
  guadeloupe: [5, 27],
  'saint-martin': [5, 28],
  guyane: [6, 10],
  'saint-barthelemy': [10, 9],
  'la-reunion': [12, 20],
};

/**
 * Public holidays of a year, by date: the eleven of Code du travail art. L. 3133-1, and what the zone adds (valid from
 * 2018). Two may fall on one day (Ascension and 1 May in 2008). Good Friday is given to the whole of Alsace-Moselle,
 * as the State's own data do, although the law of 1892 keeps it for communes with a Protestant church. Local
 * customs (Good Friday in the Antilles, feasts of the Pacific territories) are closures of the site, not holidays.
 */
export function publicHolidays(year: number, zone: HolidayZone): Holiday[] {
  const holidays = [...nationalHolidays(year), ...zoneHolidays(year, zone)];
  return holidays.sort((a, b) => a.date.localeCompare(b.date));
}

function nationalHolidays(year: number): Holiday[] {
  const easter = easterSunday(year);
  return [
    { date: isoDate(year, 1, 1), name: 'new_year' },
    { date: addDays(easter, 1), name: 'easter_monday' },
    { date: isoDate(year, 5, 1), name: 'labour_day' },
    { date: isoDate(year, 5, 8), name: 'victory_1945' },
    { date: addDays(easter, 39), name: 'ascension' },
    { date: addDays(easter, 50), name: 'whit_monday' },
    { date: isoDate(year, 7, 14), name: 'national_day' },
    { date: isoDate(year, 8, 15), name: 'assumption' },
    { date: isoDate(year, 11, 1), name: 'all_saints' },
    { date: isoDate(year, 11, 11), name: 'armistice_1918' },
    { date: isoDate(year, 12, 25), name: 'christmas' },
  ];
}

function zoneHolidays(year: number, zone: HolidayZone): Holiday[] {
  if (zone === 'alsace-moselle') {
    return [
      { date: addDays(easterSunday(year), -2), name: 'good_friday' },
      { date: isoDate(year, 12, 26), name: 'second_christmas_day' },
    ];
  }
  const abolition = ABOLITION[zone];
  return abolition ? [{ date: isoDate(year, ...abolition), name: 'abolition_of_slavery' }] : [];
}

// The answer never changes for a year and zone, and delays ask for it day by day.
const known = new Map<string, ReadonlySet<IsoDate>>();

/** The dates of `publicHolidays`, each once. */
export function holidayDates(year: number, zone: HolidayZone): ReadonlySet<IsoDate> {
  const key = `${zone}/${year}`;
  let dates = known.get(key);
  if (!dates) {
    dates = new Set(publicHolidays(year, zone).map((holiday) => holiday.date));
    known.set(key, dates);
  }
  return dates;
}

export function isPublicHoliday(date: IsoDate, zone: HolidayZone): boolean {
  return holidayDates(yearOf(date), zone).has(date);
}
