export interface Breaker {
  /** Whether a call may be tried now; after a failure only one at a time, to see. */
  mayTry(): boolean;
  /** Whether the other side asked to wait, rather than failed. */
  isPaused(): boolean;
  succeed(): void;
  fail(): void;
  /** A call allowed by `mayTry` was not made after all. */
  leave(): void;
  /** The other side asked to wait so long. */
  pause(ms: number): void;
}

/**
 * Stops calling what has failed several times in a row, then tries once after a pause that doubles with each new
 * failure. Pure but for the clock given.
 */
export function createBreaker(options: { now: () => number; failures: number; firstPauseMs: number; longestPauseMs: number }): Breaker {
  const { now, failures, firstPauseMs, longestPauseMs } = options;
  let failed = 0;
  let openUntil = 0;
  let pausedUntil = 0;
  let trying = false;
  return {
    mayTry() {
      if (now() < pausedUntil || now() < openUntil) return false;
      if (failed < failures) return true;
      if (trying) return false;
      trying = true;
      return true;
    },
    isPaused: () => now() < pausedUntil,
    succeed() {
      failed = 0;
      trying = false;
    },
    fail() {
      failed += 1;
      trying = false;
      if (failed >= failures) openUntil = now() + Math.min(longestPauseMs, firstPauseMs * 2 ** (failed - failures));
    },
    leave() {
      trying = false;
    },
    pause(ms) {
      trying = false;
      pausedUntil = now() + ms;
    },
  };
}
