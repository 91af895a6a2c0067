import type { IsoDate } from './date.ts';
import { isoDate } from './date.ts';

/**
 * Easter Sunday of a year of the Gregorian calendar.
 * Source: the anonymous algorithm of 1876 as given by Meeus, Astronomical Algorithms, chapter 8.
 */
export function easterSunday(year: number): IsoDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonCorrection + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const exception = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const marchDays = epact + toSunday - 7 * exception + 114;
  return isoDate(year, Math.floor(marchDays / 31), (marchDays % 31) + 1);
}
