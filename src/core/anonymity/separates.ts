import type { Members } from './derivable.ts';
import { fewestBodies } from './peer-groups.ts';

/**
 * Whether values listed without names, of these groups together, tell those of few bodies. Lists can be taken from each
 * other value by value, so bodies that two groups do not share show on each side apart: unlike with sums, six that came
 * do not hide two that left. Looks at every two groups and every three, with each sign.
 */
export function separates(candidate: Members, listed: readonly Members[]): boolean {
  if (listed.some((other) => few([[candidate, 1], [other, -1]]))) return true;
  return listed.some((a, i) => listed.slice(0, i).some((b) =>
    few([[candidate, 1], [a, -1], [b, -1]]) || few([[candidate, 1], [a, 1], [b, -1]]) || few([[candidate, 1], [a, -1], [b, 1]])));
}

/** Whether some bodies, 1 to 5, stand alone on one side of the sum. */
function few(terms: readonly (readonly [Members, 1 | -1])[]): boolean {
  const weights = new Map<string, number>();
  for (const [members, sign] of terms) for (const id of members) weights.set(id, (weights.get(id) ?? 0) + sign);
  let [above, below] = [0, 0];
  for (const weight of weights.values()) {
    if (weight > 0) above += 1;
    if (weight < 0) below += 1;
  }
  return (above > 0 && above < fewestBodies) || (below > 0 && below < fewestBodies);
}
