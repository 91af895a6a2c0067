/**
 * A linear programme to minimise, columns with their sparse entries (compressed by column):
 * rowLower <= A x <= rowUpper, columnLower <= x <= columnUpper; columns with `integer` 1 take whole numbers.
 */
export type LinearModel = {
  columnCost: Float64Array;
  columnLower: Float64Array;
  columnUpper: Float64Array;
  integer: Uint8Array;
  rowLower: Float64Array;
  rowUpper: Float64Array;
  starts: Int32Array;
  rows: Int32Array;
  values: Float64Array;
};

export type SolveOptions = {
  /** Whole numbers asked for; otherwise the linear relaxation with its duals. */
  integer: boolean;
  /** Stop once within this share of the best bound. Never by the clock, so that a seed gives one plan. */
  relativeGap: number;
  nodeLimit: number;
  seed: number;
};

export type LinearSolution = {
  /** `limit`: stopped at the node limit with a solution. */
  status: 'optimal' | 'limit' | 'infeasible';
  objective: number;
  /** No solution is below this. */
  bound: number;
  values: Float64Array;
  /** Change of the objective by unit of each row's bound; of a relaxation only. */
  rowDuals: Float64Array;
  nodes: number;
};

/** An engine that solves such programmes, in this thread. */
export type LinearSolver = {
  readonly name: string;
  readonly version: string;
  solve(model: LinearModel, options: SolveOptions): LinearSolution;
};

export type ModelBuilder = ReturnType<typeof modelBuilder>;

/** Collects rows, then columns with their entries. */
export function modelBuilder() {
  const rowLower: number[] = [];
  const rowUpper: number[] = [];
  const cost: number[] = [];
  const lower: number[] = [];
  const upper: number[] = [];
  const integer: number[] = [];
  const starts: number[] = [0];
  const rows: number[] = [];
  const values: number[] = [];
  return {
    /** The index of a new row. */
    row: (low: number, high: number): number => rowLower.push(low) && rowUpper.push(high) - 1,
    /** An entry of the column that `column` closes next; rows below 0 are left out. */
    entry(row: number, value: number): void {
      if (row < 0) return;
      rows.push(row);
      values.push(value);
    },
    /** The index of a new column, made of the entries given since the last one. */
    column(price: number, high: number, whole: boolean): number {
      cost.push(price);
      lower.push(0);
      upper.push(high);
      integer.push(whole ? 1 : 0);
      starts.push(rows.length);
      return cost.length - 1;
    },
    build: (): LinearModel => ({
      columnCost: Float64Array.from(cost),
      columnLower: Float64Array.from(lower),
      columnUpper: Float64Array.from(upper),
      integer: Uint8Array.from(integer),
      rowLower: Float64Array.from(rowLower),
      rowUpper: Float64Array.from(rowUpper),
      starts: Int32Array.from(starts),
      rows: Int32Array.from(rows),
      values: Float64Array.from(values),
    }),
  };
}
