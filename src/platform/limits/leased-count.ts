/** What the shared counter says of a key: points used in its window, and until when the window runs. */
export interface SharedCount {
  consumedPoints: number;
  msBeforeNext: number;
}

export interface LeasedCount {
  /** Spends points under a key. Rejects as `consume` does when there are none left. */
  spend(key: string, points: number): Promise<void>;
}

interface Lease {
  left: number;
  /** Points spent here that the shared counter does not know of. */
  untold: number;
  until: number;
}

const mostLeases = 50_000;

/**
 * A count shared by all processes of which each takes a portion at a time and spends it by itself, so that what comes
 * many times a second costs the database little. Its first portion in a window a process only notes: it is told to the
 * shared counter with the second, and whoever stays under it costs nothing. So together the processes spend at most the
 * limit and a portion each. `consume` takes points from the shared counter and rejects when there are none.
 */
export function leasedCount(consume: (key: string, points: number) => Promise<SharedCount>, { portion, windowMs, now = () => performance.now() }: { portion: number; windowMs: number; now?: () => number }): LeasedCount {
  const leases = new Map<string, Lease>();
  const underWay = new Map<string, Promise<void>>();

  function current(key: string): Lease {
    const lease = leases.get(key);
    if (lease && lease.until > now()) return lease;
    if (leases.size >= mostLeases) leases.clear();
    const fresh = { left: portion, untold: portion, until: now() + windowMs };
    leases.set(key, fresh);
    return fresh;
  }

  async function take(key: string, points: number): Promise<void> {
    const before = leases.get(key);
    const untold = before?.untold ?? 0;
    const { msBeforeNext } = await consume(key, points + untold);
    const kept = leases.get(key)?.left ?? 0;
    leases.set(key, { left: kept + points, untold: 0, until: now() + msBeforeNext });
  }

  /** One portion of a key is taken at a time: those who come meanwhile wait for it. */
  function refill(key: string, points: number): Promise<void> {
    const waiting = underWay.get(key);
    if (waiting) return waiting;
    const taking = take(key, Math.max(points, portion)).finally(() => underWay.delete(key));
    underWay.set(key, taking);
    return taking;
  }

  return {
    async spend(key, points) {
      for (;;) {
        const lease = current(key);
        if (lease.left >= points) {
          lease.left -= points;
          return;
        }
        await refill(key, points);
      }
    },
  };
}
