import { nth } from '../../shared/vector.ts';
import type { Press } from './press.ts';

export type SlidingCount = {
  /** Moves the window to [start, start + length) and returns how many presses it holds; `start` never goes back. */
  readonly moveTo: (start: number) => number;
  readonly held: () => readonly Press[];
  /** Takes presses out of what it holds. */
  readonly drop: (presses: readonly Press[]) => void;
};

/** Counts ordered presses in a window that slides over them; each press is looked at twice. */
export function slidingCount(presses: readonly Press[], length: number): SlidingCount {
  const gone = new Set<string>();
  let [low, high, inside] = [0, 0, 0];
  const weight = (i: number): number => (gone.has(nth(presses, i).id) ? 0 : 1);
  return {
    moveTo(start) {
      while (high < presses.length && nth(presses, high).at < start + length) inside += weight(high++);
      while (low < high && nth(presses, low).at < start) inside -= weight(low++);
      return inside;
    },
    held: () => presses.slice(low, high).filter(({ id }) => !gone.has(id)),
    drop(dropped) {
      for (const { id } of dropped) gone.add(id);
      inside -= dropped.length;
    },
  };
}
