/** Smaller steps are those of a clock that is being kept right. */
const setBy = 1_000;

/**
 * Sees that the clock of a device was set, by one that nobody sets. `now` and `steady` in milliseconds. A device that slept
 * looks the same, because the steady clock of some sleeps too: either way it is not known any more how far the clock is off.
 */
export class ClockWatch {
  #lag: number;

  constructor(now: number, steady: number) {
    this.#lag = now - steady;
  }

  /** Whether it was set since the last look. */
  wasSet(now: number, steady: number): boolean {
    const before = this.#lag;
    this.#lag = now - steady;
    return Math.abs(this.#lag - before) > setBy;
  }
}
