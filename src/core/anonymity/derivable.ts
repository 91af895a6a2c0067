import { at, nth } from '../shared/vector.ts';

/** Members of a group whose mean and number are known to a reader; adding and subtracting such groups is free. */
export type Members = ReadonlySet<string>;

/**
 * Whether the sum of scores of fewer than `fewest` members can be worked out, exactly, by adding and subtracting the
 * sums of `groups` with any factors. The ledger looks at pairs and at parts of a whole; this looks at every calculation
 * of that sort, however long. Rounding is not counted on.
 *
 * Members that belong to the same groups can never be told apart: such an atom is one column of the matrix groups x
 * atoms. What can be worked out is the space of its rows, so the question is whether that space holds a vector which
 * is zero outside a few small atoms.
 */
export function betraysFew(groups: readonly Members[], fewest: number): boolean {
  const atoms = atomsOf(groups).sort((a, b) => b.size - a.size);
  const rows = reduce(groups.map((_, group) => Float64Array.from(atoms, (atom) => (atom.groups.has(group) ? 1 : 0))));
  // Columns go from large to small atoms, so a row that begins in a small one touches nothing but small ones.
  const firstSmall = atoms.findIndex(({ size }) => size < fewest);
  if (firstSmall < 0) return false;
  const small = rows.filter((row) => row.findIndex((entry) => entry !== 0) >= firstSmall);
  return holdsLight(small, { sizes: atoms.map(({ size }) => size), column: firstSmall, left: fewest - 1, steps: { left: mostSteps } });
}

/** A search longer than this stops, and counts as having found something. */
const mostSteps = 2_000;

export type Atom = { readonly groups: ReadonlySet<number>; readonly size: number };

export function atomsOf(groups: readonly Members[]): Atom[] {
  const everybody = new Set(groups.flatMap((group) => [...group]));
  const patterns = Map.groupBy(everybody, (id) => groups.flatMap((group, i) => (group.has(id) ? [i] : [])).join());
  return [...patterns].map(([pattern, ids]) => ({ groups: new Set(pattern.split(',').map(Number)), size: ids.length }));
}

const nil = 1e-9;

/** Reduced echelon form by Gauss and Jordan, the largest pivot of each column first; rows of zeros leave. */
export function reduce(matrix: readonly Float64Array[]): Float64Array[] {
  const rows = matrix.map((row) => Float64Array.from(row));
  const columns = rows[0]?.length ?? 0;
  let rank = 0;
  for (let column = 0; column < columns && rank < rows.length; column++) {
    const best = largest(rows, rank, column);
    if (Math.abs(at(nth(rows, best), column)) < nil) continue;
    [rows[rank], rows[best]] = [nth(rows, best), nth(rows, rank)];
    clearColumn(rows, rank, column);
    rank += 1;
  }
  return rows.slice(0, rank);
}

function largest(rows: readonly Float64Array[], from: number, column: number): number {
  let best = from;
  for (let i = from + 1; i < rows.length; i++) {
    if (Math.abs(at(nth(rows, i), column)) > Math.abs(at(nth(rows, best), column))) best = i;
  }
  return best;
}

function clearColumn(rows: readonly Float64Array[], pivot: number, column: number): void {
  const head = nth(rows, pivot);
  const scale = at(head, column);
  for (let j = 0; j < head.length; j++) head[j] = at(head, j) / scale;
  rows.forEach((row, i) => {
    const factor = at(row, column);
    if (i === pivot || factor === 0) return;
    for (let j = 0; j < row.length; j++) row[j] = cleaned(at(row, j) - factor * at(head, j));
  });
}

const cleaned = (entry: number): number => (Math.abs(entry) < nil ? 0 : entry);

export type Search = { readonly sizes: readonly number[]; readonly column: number; readonly left: number; readonly steps: { left: number } };

/**
 * Whether some combination of `rows`, other than nothing, touches columns of at most `left` members from `column` on.
 * Each column is either spent or forced to zero; the first happens at most `left` times and the second at most once a
 * row. Rows that share no column any more are searched apart: what touches few in both touches fewer in one of them.
 */
export function holdsLight(rows: readonly Float64Array[], search: Search): boolean {
  return partsOf(rows, search.column).some((part) => partHoldsLight(part, search));
}

function partHoldsLight(rows: readonly Float64Array[], { sizes, column, left, steps }: Search): boolean {
  steps.left -= 1;
  if (steps.left < 0) return true;
  let j = column;
  while (j < sizes.length && rows.every((row) => at(row, j) === 0)) j++;
  if (j === sizes.length) return true;
  if (rows.length === 1) return rows.every((row) => weightOf(row, sizes, j, left) <= left);
  const size = at(sizes, j);
  if (size <= left && holdsLight(rows, { sizes, column: j + 1, left: left - size, steps })) return true;
  return holdsLight(forcedToZero(rows, j), { sizes, column: j + 1, left, steps });
}

/** Members of the columns that a row touches from `column` on, counted until there are more than `enough`. */
function weightOf(row: Float64Array, sizes: readonly number[], column: number, enough: number): number {
  let weight = 0;
  for (let j = column; j < sizes.length && weight <= enough; j++) if (at(row, j) !== 0) weight += at(sizes, j);
  return weight;
}

/** Rows in parts that share no column from `column` on. */
function partsOf(rows: readonly Float64Array[], column: number): Float64Array[][] {
  if (rows.length < 2) return rows.length === 0 ? [] : [[...rows]];
  const part = rows.map((_, i) => i);
  const root = (i: number): number => {
    let r = i;
    while (at(part, r) !== r) r = at(part, r);
    part[i] = r;
    return r;
  };
  const columns = nth(rows, 0).length;
  for (let j = column; j < columns; j++) {
    let first = -1;
    rows.forEach((row, i) => {
      if (at(row, j) === 0) return;
      if (first < 0) first = root(i);
      else part[root(i)] = first = root(first);
    });
  }
  return [...Map.groupBy(rows.keys(), root).values()].map((own) => own.map((i) => nth(rows, i)));
}

/** The combinations of `rows` that are zero in column `j`: one row fewer. */
export function forcedToZero(rows: readonly Float64Array[], j: number): Float64Array[] {
  const pivot = nth(rows, largest(rows, 0, j));
  return rows
    .filter((row) => row !== pivot)
    .map((row) => row.map((entry, k) => cleaned(entry - (at(row, j) / at(pivot, j)) * at(pivot, k))));
}
