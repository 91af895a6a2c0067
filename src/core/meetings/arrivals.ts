/** Somebody let in at a door: `at` is an ISO instant. */
export interface Arrival {
  attendeeId: string;
  doorId: string;
  at: string;
}

/** All that several doors heard, each person once: the first time stays, whatever the order in which doors tell. */
export function firstArrivals(told: readonly Arrival[]): Map<string, Arrival> {
  const first = new Map<string, Arrival>();
  for (const arrival of told) {
    const known = first.get(arrival.attendeeId);
    if (!known || isBefore(arrival, known)) first.set(arrival.attendeeId, arrival);
  }
  return first;
}

const isBefore = (a: Arrival, b: Arrival): boolean => Date.parse(a.at) < Date.parse(b.at) || (Date.parse(a.at) === Date.parse(b.at) && a.doorId < b.doorId);
