const formats = new Map<string, Intl.DateTimeFormat>();
const days = new Map<string, string>();
const remembered = 5_000;

/** The civil date, 'YYYY-MM-DD', at a place of this time zone (IANA). Zones here keep whole hours against UTC, so an hour has one date. */
export function siteDay(at: Date, timeZone: string): string {
  const hour = Math.floor(at.getTime() / 3_600_000);
  const key = `${timeZone} ${hour}`;
  const known = days.get(key);
  if (known) return known;
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  formats.set(timeZone, format);
  const day = format.format(hour * 3_600_000);
  if (days.size >= remembered) days.clear();
  days.set(key, day);
  return day;
}
