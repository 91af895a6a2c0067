import type { SeqRange } from './types.ts';

/** Which numbers of an epoch are settled: all of 1..contiguous, and the ranges beyond it (ascending, apart from each other). */
export interface Heard {
  contiguous: number;
  beyond: readonly SeqRange[];
}

export const nothingHeard: Heard = { contiguous: 0, beyond: [] };

export function hasHeard({ contiguous, beyond }: Heard, seq: number): boolean {
  return seq <= contiguous || beyond.some(([from, to]) => seq >= from && seq <= to);
}

/** The same with from..to settled too. */
export function hear(heard: Heard, from: number, to = from): Heard {
  if (to <= heard.contiguous) return heard;
  const ranges = joined([[1, heard.contiguous], ...heard.beyond, [from, to]]);
  const [first, ...rest] = ranges;
  return first && first[0] === 1 ? { contiguous: first[1], beyond: rest } : { contiguous: 0, beyond: ranges };
}

/** Ranges in ascending order, those that touch made one; empty ones left out. */
function joined(ranges: readonly SeqRange[]): SeqRange[] {
  const result: [number, number][] = [];
  for (const [from, to] of ranges.filter(([a, b]) => b >= a).toSorted((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}

export function highestHeard({ contiguous, beyond }: Heard): number {
  return beyond.at(-1)?.[1] ?? contiguous;
}

/** Numbers below the highest that are missing. */
export function gapsOf({ contiguous, beyond }: Heard): SeqRange[] {
  let next = contiguous + 1;
  return beyond.map(([from, to]) => {
    const gap: SeqRange = [next, from - 1];
    next = to + 1;
    return gap;
  });
}

/** PostgreSQL's int4multirange of ranges with both ends included, and back. */
export function multirangeText(ranges: readonly SeqRange[]): string {
  return `{${ranges.map(([from, to]) => `[${from},${to + 1})`).join(',')}}`;
}

export function parseMultirange(text: string): SeqRange[] {
  return [...text.matchAll(/\[(\d+),(\d+)\)/g)].map(([, from, after]) => [Number(from), Number(after) - 1]);
}
