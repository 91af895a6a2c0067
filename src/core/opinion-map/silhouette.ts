import { addF64, f64, i32, nth } from '../shared/vector.ts';
import type { Place } from './place-people.ts';

/**
 * Mean silhouette of each partition (Rousseeuw 1987): (b - a) / max(a, b), a = mean distance to one's own group, b = to the
 * nearest other; 0 for somebody alone. -1..1. All partitions in one pass over the pairs, because the distances cost most.
 */
export function silhouettes(places: readonly Place[], partitions: readonly (readonly number[])[]): number[] {
  const labels = partitions.map((of) => Int32Array.from(of));
  const counts = labels.map(sizesOf);
  const sums = distanceSums(places, labels, counts);
  return labels.map((of, p) => {
    let total = 0;
    for (let i = 0; i < of.length; i++) total += widthOf(nth(sums, p), i32(of, i), nth(counts, p), i);
    return of.length > 0 ? total / of.length : 0;
  });
}

function sizesOf(of: Int32Array): Float64Array {
  const sizes = new Float64Array(of.reduce((most, group) => Math.max(most, group + 1), 0));
  for (const group of of) addF64(sizes, group, 1);
  return sizes;
}

/** For each partition, the sum of distances of place i to every group: `[i * groups + group]`. Each pair is measured once. */
function distanceSums(places: readonly Place[], labels: readonly Int32Array[], counts: readonly Float64Array[]): Float64Array[] {
  const size = places.length;
  const xs = Float64Array.from(places, (place) => place[0]);
  const ys = Float64Array.from(places, (place) => place[1]);
  const sums = counts.map(({ length }) => new Float64Array(size * length));
  const distances = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    const x = f64(xs, i);
    const y = f64(ys, i);
    for (let j = i + 1; j < size; j++) {
      const dx = f64(xs, j) - x;
      const dy = f64(ys, j) - y;
      distances[j] = Math.sqrt(dx * dx + dy * dy);
    }
    for (let p = 0; p < labels.length; p++) addFrom(nth(sums, p), nth(labels, p), nth(counts, p).length, distances, i);
  }
  return sums;
}

function addFrom(sums: Float64Array, of: Int32Array, groups: number, distances: Float64Array, i: number): void {
  const own = i32(of, i);
  for (let j = i + 1; j < distances.length; j++) {
    const distance = f64(distances, j);
    addF64(sums, i * groups + i32(of, j), distance);
    addF64(sums, j * groups + own, distance);
  }
}

function widthOf(sums: Float64Array, own: number, counts: Float64Array, i: number): number {
  const groups = counts.length;
  if (f64(counts, own) < 2 || groups < 2) return 0;
  const inside = f64(sums, i * groups + own) / (f64(counts, own) - 1);
  let outside = Infinity;
  for (let group = 0; group < groups; group++) {
    if (group !== own && f64(counts, group) > 0) outside = Math.min(outside, f64(sums, i * groups + group) / f64(counts, group));
  }
  return Math.max(inside, outside) > 0 ? (outside - inside) / Math.max(inside, outside) : 0;
}
