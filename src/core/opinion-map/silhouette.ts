import { addF64, f64, i32, nth } from '../shared/vector.ts';
import type { Place } from './place-people.ts';

/**
 * Mean silhouette of each partition (Rousseeuw 1987): (b - a) / max(a, b), a = mean distance to one's own group, b = to the
 * nearest other; 0 for somebody alone. -1..1. All partitions in one pass, because the distances cost most.
 */
export function silhouettes(places: readonly Place[], partitions: readonly (readonly number[])[]): number[] {
  const size = places.length;
  const xs = Float64Array.from(places, ([x]) => x);
  const ys = Float64Array.from(places, ([, y]) => y);
  const labels = partitions.map((of) => Int32Array.from(of));
  const counts = labels.map(sizesOf);
  const totals = partitions.map(() => 0);
  const distances = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    const [x, y] = [f64(xs, i), f64(ys, i)];
    for (let j = 0; j < size; j++) distances[j] = Math.sqrt((f64(xs, j) - x) ** 2 + (f64(ys, j) - y) ** 2);
    for (let p = 0; p < labels.length; p++) totals[p] = nth(totals, p) + widthOf(distances, nth(labels, p), nth(counts, p), i);
  }
  return totals.map((total) => (size > 0 ? total / size : 0));
}

function sizesOf(of: Int32Array): Float64Array {
  const sizes = new Float64Array(of.reduce((most, group) => Math.max(most, group + 1), 0));
  for (const group of of) addF64(sizes, group, 1);
  return sizes;
}

function widthOf(distances: Float64Array, of: Int32Array, counts: Float64Array, i: number): number {
  const own = i32(of, i);
  if (f64(counts, own) < 2 || counts.length < 2) return 0;
  const sums = new Float64Array(counts.length);
  for (let j = 0; j < distances.length; j++) addF64(sums, i32(of, j), f64(distances, j));
  const inside = f64(sums, own) / (f64(counts, own) - 1);
  let outside = Infinity;
  counts.forEach((count, group) => {
    if (group !== own && count > 0) outside = Math.min(outside, f64(sums, group) / count);
  });
  return Math.max(inside, outside) > 0 ? (outside - inside) / Math.max(inside, outside) : 0;
}
