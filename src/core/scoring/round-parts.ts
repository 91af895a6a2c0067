import { addAt, at, sum } from '../shared/vector.ts';

/**
 * Rounds parts so that they add up exactly to their rounded total (largest remainder): what a reader adds up on
 * the page is what the page says. `parts` are contributions of the same sign; returns multiples of 10^-decimals.
 */
export function roundParts(parts: readonly number[], decimals = 1): number[] {
  const scale = 10 ** decimals;
  const total = Math.round(sum(parts) * scale);
  // A part that is whole but for the noise of its sum must not lose a unit.
  const floors = parts.map((part) => Math.floor(part * scale + 1e-9));
  let left = total - sum(floors);
  const order = parts
    .map((part, index) => ({ index, remainder: part * scale - at(floors, index) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  const rounded = [...floors];
  for (const { index } of order) {
    if (left <= 0) break;
    addAt(rounded, index, 1);
    left -= 1;
  }
  return rounded.map((part) => part / scale);
}
