import type { RandomStream } from '#core/shared/random.ts';

/**
 * Numbers by which jurors name files to each other, drawn from at least as many again as are needed and three digits long at least.
 * Without rank, they leave no hole where a file is kept from somebody, and do not say how many there are.
 */
export function drawNumbers(count: number, random: Pick<RandomStream, 'shuffle'>): number[] {
  const least = 10 ** Math.max(2, Math.ceil(Math.log10(count + 1)));
  return random.shuffle(Array.from({ length: 9 * least }, (_, i) => least + i)).slice(0, count);
}
