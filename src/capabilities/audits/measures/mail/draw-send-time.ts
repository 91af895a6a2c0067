import { addDays } from '#core/calendar/date.ts';
import type { HolidayZone } from '#core/calendar/holiday-zones.ts';
import { FULL_WEEK, hoursOn, openHalfDays, openTimes, type HalfDay, type OpeningTimes, type TimeRange } from '#core/calendar/opening.ts';
import { instantOfLocal } from '#core/calendar/working-minutes.ts';
import { randomStream } from '#core/shared/random.ts';

export interface SendWindow {
  missionId: string;
  from: string;
  to: string;
  half: string | null;
  zone: HolidayZone;
  opening?: OpeningTimes;
}

/**
 * The minute at which a mission's mail leaves: drawn from its id among the hours at work of its window, so that it is the
 * same whoever asks. Null when nothing is left of the window after `notBefore`.
 */
export function drawSendTime({ missionId, from, to, half, zone, opening = FULL_WEEK }: SendWindow, notBefore: Date): Date | null {
  const random = randomStream('mystery mail', missionId);
  const halves = openHalfDays({ from, to }, opening, zone).filter((one) => half === null || one.half === half);
  const times = halves.map((one) => minuteOf(one, opening, random)).map(({ date, minute }) => instantOfLocal(date, minute, zone));
  const open = times.filter((time) => time >= notBefore);
  return open.length > 0 ? random.pick(open) : lastResort(to, notBefore);
}

function minuteOf({ date, half }: HalfDay, opening: OpeningTimes, random: ReturnType<typeof randomStream>): { date: string; minute: number } {
  const ranges = openTimes(hoursOn(date, opening), half);
  const [from, until]: TimeRange = ranges.length > 0 ? random.pick(ranges) : [9 * 60, 10 * 60];
  return { date, minute: from + random.integer(Math.max(1, until - from)) };
}

/** The window is over or has no open hour left: soon, while its last day is not past. */
function lastResort(to: string, notBefore: Date): Date | null {
  const soon = new Date(notBefore.getTime() + 10 * 60_000);
  return soon.toISOString().slice(0, 10) < addDays(to, 1) ? soon : null;
}
