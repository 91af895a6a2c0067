import type { HolidayZone } from './holiday-zones.ts';

const elsewhere: Readonly<Partial<Record<HolidayZone, string>>> = {
  guadeloupe: 'America/Guadeloupe',
  'saint-barthelemy': 'America/Guadeloupe',
  'saint-martin': 'America/Guadeloupe',
  martinique: 'America/Martinique',
  guyane: 'America/Cayenne',
  'la-reunion': 'Indian/Reunion',
  mayotte: 'Indian/Mayotte',
  'nouvelle-caledonie': 'Pacific/Noumea',
  'polynesie-francaise': 'Pacific/Tahiti',
  'saint-pierre-et-miquelon': 'America/Miquelon',
  'wallis-et-futuna': 'Pacific/Wallis',
};

/** The time zone (IANA) by which a service of this area opens its doors. */
export function timeZoneOf(zone: HolidayZone): string {
  return elsewhere[zone] ?? 'Europe/Paris';
}
