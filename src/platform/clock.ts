/** Time enters the product only here, so that tests and simulations can hold it. */
export interface Clock {
  now(): Date;
  /** Today's civil date in Paris, 'YYYY-MM-DD'. */
  today(): string;
}

const parisDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris', year: 'numeric', month: '2-digit', day: '2-digit' });

function clockFrom(now: () => Date): Clock {
  return { now, today: () => parisDay.format(now()) };
}

export const systemClock: Clock = clockFrom(() => new Date());

/** A clock that stands still at `instant`. */
export function fixedClock(instant: Date | string): Clock {
  const at = new Date(instant);
  return clockFrom(() => new Date(at));
}
