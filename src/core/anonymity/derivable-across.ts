import { at } from '../shared/vector.ts';
import { atomsOf, forcedToZero, holdsLight, reduce } from './derivable.ts';

type DatedGroup = { readonly edition: string; readonly members: readonly string[] };

/**
 * Bodies that must have been measured anew for a sum over editions to hide the few that came or left: scores carry an error
 * of some 3 points, so the change of one is uncertain by 4.5 even where nothing moved, and twelve changes leave the few
 * a 95 % interval of 60 points (docs/decisions/0024).
 */
const measuredAnew = 12;

/**
 * Whether adding and subtracting groups of any number of editions, with any factors, leaves the level of fewer than `fewest`
 * bodies, hidden by the changes of fewer than `measuredAnew`. A body is a level, the same in all its editions, and a change for
 * each edition after its first; a sum costs its levels and, at a lower price, its changes, and is found when it is cheap and
 * holds a level. False within one edition, which `betraysFew` looks at.
 */
export function betraysFewAcross(groups: readonly DatedGroup[], fewest: number): boolean {
  const editions = [...new Set(groups.map(({ edition }) => edition))];
  if (editions.length < 2) return false;
  const columns = columnsOf(groups, editions, fewest);
  const rows = reduce(groups.map((_, group) => Float64Array.from(columns, (column) => (column.rows.has(group) ? 1 : 0))));
  const firstSmall = columns.findIndex(({ cost }) => cost < fewest);
  if (firstSmall < 0) return false;
  const small = rows.filter((row) => row.findIndex((entry) => entry !== 0) >= firstSmall);
  const steps = { left: mostSteps };
  return searchChanges(small, columns, { column: firstSmall, left: fewest - 1, steps }) && steps.left >= 0;
}

/** A longer search stops without having found anything: pairs and parts are looked at by the other rules. */
const mostSteps = 4000;

type Column = { readonly level: boolean; readonly cost: number; readonly rows: ReadonlySet<number> };

/** Costly columns first, then changes, then levels. */
function columnsOf(groups: readonly DatedGroup[], editions: readonly string[], fewest: number): Column[] {
  const columns = atomsOf(groups.map(({ members }) => new Set(members))).flatMap((atom): Column[] => {
    const inEdition = editions.map((edition) => new Set([...atom.groups].filter((group) => groups[group]?.edition === edition))).filter(({ size }) => size > 0);
    const price = Math.max(1, (atom.size * (fewest - 1)) / measuredAnew);
    return [{ level: true, cost: atom.size, rows: atom.groups }, ...inEdition.slice(1).map((rows) => ({ level: false, cost: price, rows }))];
  });
  const place = ({ cost, level }: Column): number => (cost >= fewest ? 0 : level ? 2 : 1);
  return columns.sort((a, b) => place(a) - place(b) || b.cost - a.cost);
}

type Step = { readonly column: number; readonly left: number; readonly steps: { left: number } };

/** Spends on a change or forces it to nothing, one after the other; among what is left, looks for cheap levels. */
function searchChanges(rows: readonly Float64Array[], columns: readonly Column[], { column, left, steps }: Step): boolean {
  steps.left -= 1;
  if (rows.length === 0 || steps.left < 0) return false;
  let j = column;
  while (j < columns.length && !columns[j]?.level && rows.every((row) => at(row, j) === 0)) j++;
  const next = columns[j];
  if (!next || next.level) {
    const levels = reduce(rows.map((row) => row.slice(j)));
    return holdsLight(levels, { sizes: columns.slice(j).map(({ cost }) => cost), column: 0, left, steps });
  }
  if (next.cost <= left && searchChanges(rows, columns, { column: j + 1, left: left - next.cost, steps })) return true;
  return searchChanges(forcedToZero(rows, j), columns, { column: j + 1, left, steps });
}
