import { f64, i32 } from '../shared/vector.ts';
import type { Components } from './principal-components.ts';
import type { VoteMatrix } from './vote-matrix.ts';

/** A person's place on the map, in votes along each direction. */
export type Place = readonly [x: number, y: number];

/**
 * Where each person stands: the votes they cast, centred, along each direction, times sqrt(statements / statements seen).
 * Without that factor those who saw little would all be drawn to the middle (Small and others 2021, "Polis").
 */
export function placePeople({ start, column, vote, statements }: VoteMatrix, { means, loadings: [first, second] }: Components): Place[] {
  const places: Place[] = [];
  for (let i = 0; i < start.length - 1; i++) {
    const [from, end] = [i32(start, i), i32(start, i + 1)];
    let x = 0;
    let y = 0;
    for (let k = from; k < end; k++) {
      const j = i32(column, k);
      const centred = f64(vote, k) - f64(means, j);
      x += centred * f64(first, j);
      y += centred * f64(second, j);
    }
    const scale = end > from ? Math.sqrt(statements.length / (end - from)) : 0;
    places.push([x * scale, y * scale]);
  }
  return places;
}
