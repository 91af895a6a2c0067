import { dayNumber } from '#core/calendar/date.ts';
import { randomStream } from '#core/shared/random.ts';

const dayMs = 86_400_000;

/** When a body of the demonstration signed up, within days of its edition: more and more as they pass, at office hours. */
export function signUpMoment(seed: string, days: { from: string; to: string }, organisationId: string): Date {
  const random = randomStream(seed, 'sign-up', organisationId);
  const first = dayNumber(days.from);
  const day = first + Math.floor(Math.sqrt(random.uniform()) * (dayNumber(days.to) - first));
  return new Date(day * dayMs + (8 + 8 * random.uniform()) * 3_600_000);
}
