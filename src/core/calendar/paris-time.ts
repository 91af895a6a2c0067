/** Wall-clock time in Paris, as a form field writes it: 'YYYY-MM-DDTHH:MM'. */
export type ParisTime = string;

const shape = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?$/;

const parisClock = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** What a clock in Paris shows at an instant. */
export function parisTimeOf(instant: Date | string): ParisTime {
  const parts = new Map(parisClock.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

/**
 * The instant (ISO, UTC) at which a clock in Paris shows `time`; null when `time` is not a real date and time.
 * In the hour that autumn repeats, the first one; in the hour that spring skips, as if the clock had not moved yet.
 */
export function instantOfParis(time: ParisTime): string | null {
  const match = shape.exec(time);
  if (!match) return null;
  const asUtc = Date.parse(`${match[1]}-${match[2]}-${match[3]}T${match[4]}:${match[5]}:00Z`);
  if (Number.isNaN(asUtc) || !new Date(asUtc).toISOString().startsWith(time.slice(0, 16))) return null;
  const summer = new Date(asUtc - 2 * hourMs);
  const instant = parisTimeOf(summer) === time.slice(0, 16) ? summer : new Date(asUtc - hourMs);
  return instant.toISOString();
}

const hourMs = 3_600_000;
