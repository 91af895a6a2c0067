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
  until: number;
}

const mostLeases = 50_000;

/**
 * A count shared by all processes of which each takes a portion at a time and spends it by itself, so that what comes
 * many times a second costs the database little. A portion is lost with its window: together the processes never spend
 * more than the limit. `consume` takes points from the shared counter and rejects when there are none.
 */
export function leasedCount(consume: (key: string, points: number) => Promise<SharedCount>, portion: number, now: () => number = () => performance.now()): LeasedCount {
  const leases = new Map<string, Lease>();
  const underWay = new Map<string, Promise<void>>();

  async function take(key: string, points: number): Promise<void> {
    const { msBeforeNext } = await consume(key, points);
    if (leases.size >= mostLeases) leases.clear();
    const before = leases.get(key);
    const kept = before && before.until > now() ? before.left : 0;
    leases.set(key, { left: kept + points, until: now() + msBeforeNext });
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
        const lease = leases.get(key);
        if (lease && lease.until > now() && lease.left >= points) {
          lease.left -= points;
          return;
        }
        await refill(key, points);
      }
    },
  };
}
