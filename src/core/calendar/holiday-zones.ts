/**
 * Areas with a list of public holidays of their own, named as in the open data set `jours-feries-france-data`
 * (Etalab, Licence Ouverte).
 */
export const HOLIDAY_ZONES = [
  'metropole',
  'alsace-moselle',
  'guadeloupe',
  'guyane',
  'la-reunion',
  'martinique',
  'mayotte',
  'nouvelle-caledonie',
  'polynesie-francaise',
  'saint-barthelemy',
  'saint-martin',
  'saint-pierre-et-miquelon',
  'wallis-et-futuna',
] as const;

export type HolidayZone = (typeof HOLIDAY_ZONES)[number];

const ZONE_OF_DEPARTMENT: Readonly<Record<string, HolidayZone>> = {
  '57': 'alsace-moselle',
  '67': 'alsace-moselle',
  '68': 'alsace-moselle',
  // The European Collectivity of Alsace, as INSEE and OFGL write it.
  '6AE': 'alsace-moselle',
  '67A': 'alsace-moselle',
  '971': 'guadeloupe',
  '972': 'martinique',
  '973': 'guyane',
  '974': 'la-reunion',
  '975': 'saint-pierre-et-miquelon',
  '976': 'mayotte',
  '977': 'saint-barthelemy',
  '978': 'saint-martin',
  '986': 'wallis-et-futuna',
  '987': 'polynesie-francaise',
  '988': 'nouvelle-caledonie',
};

/** The holiday zone of a département code (`'01'`, `'2A'`, `'974'`); unknown or missing codes count as `metropole`. */
export function holidayZoneOf(departmentCode: string | null): HolidayZone {
  return (departmentCode && ZONE_OF_DEPARTMENT[departmentCode.toUpperCase()]) || 'metropole';
}
