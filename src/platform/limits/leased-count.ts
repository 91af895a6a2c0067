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
  return {
    async spend(key, points) {
      const lease = leases.get(key);
      if (lease && lease.until > now() && lease.left >= points) {
        lease.left -= points;
        return;
      }
      const taken = Math.max(points, portion);
      const { msBeforeNext } = await consume(key, taken);
      if (leases.size >= mostLeases) leases.clear();
      // Somebody else may have taken one meanwhile: what is left of both is spent.
      const meanwhile = leases.get(key);
      const kept = meanwhile && meanwhile.until > now() ? meanwhile.left : 0;
      leases.set(key, { left: kept + taken - points, until: now() + msBeforeNext });
    },
  };
}
