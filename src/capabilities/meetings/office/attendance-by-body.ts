import type { Locale } from '#core/shared/texts.ts';
import type { Attendee } from '../meeting.ts';

/** Somebody of a meeting, the body that registered them as the directory knows it, and when they came. */
export type Counted = Pick<Attendee, 'organisationId' | 'bodyName' | 'state'> & { official: { name: string; siren: string | null } | null; arrivedAt: string | null };

export interface BodyAttendance {
  /** The official name of a body that registered its people, or what guests wrote; empty for guests who wrote none. */
  name: string;
  siren: string | null;
  /** People who have a place, or came without one. */
  registered: number;
  came: number;
}

/**
 * How many of each body registered and came, by name. What guests wrote, whatever its capitals, is never taken for a body of
 * the same name: an invoice goes to who registered its people. Who waits or gave their place back, and did not come, counts nowhere.
 */
export function attendanceByBody(people: readonly Counted[], locale: Locale): BodyAttendance[] {
  const expected = people.filter(({ state, arrivedAt }) => state === 'coming' || arrivedAt !== null);
  const bodies = [...Map.groupBy(expected, bodyKey).values()].map((ofBody): BodyAttendance => {
    const [first] = ofBody;
    return { name: first?.official?.name ?? first?.bodyName.trim() ?? '', siren: first?.official?.siren ?? null, registered: ofBody.length, came: ofBody.filter(({ arrivedAt }) => arrivedAt !== null).length };
  });
  const { compare } = new Intl.Collator(locale);
  return bodies.toSorted((a, b) => Number(a.name === '') - Number(b.name === '') || compare(a.name, b.name));
}

const bodyKey = ({ organisationId, bodyName }: Counted): string => organisationId ?? `written ${bodyName.trim().toLowerCase()}`;
