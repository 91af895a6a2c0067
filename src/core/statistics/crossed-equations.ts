import { addAt, at, nth, sumOf } from '../shared/vector.ts';

/** One audit score. `fixed`: level of the fixed factor (channel). */
export type CrossedObservation = {
  readonly y: number;
  readonly structure: string;
  readonly evaluator?: string;
  readonly fixed?: string;
};

export type CrossedDesign = {
  readonly observations: readonly { readonly y: number; readonly s: number; readonly e: number; readonly f: number }[];
  readonly structures: readonly string[];
  readonly evaluators: readonly string[];
  readonly fixed: readonly string[];
  /** Sum of y squared. */
  readonly squares: number;
};

/** Positions of the levels; the fixed factor has one mean for each of its levels. `e` = -1 without evaluator. */
export function crossedDesign(observations: readonly CrossedObservation[]): CrossedDesign {
  const structures = levels(observations.map(({ structure }) => structure));
  const evaluators = levels(observations.flatMap(({ evaluator }) => evaluator ?? []));
  const fixed = levels(observations.map((one) => one.fixed ?? 'mean'));
  return {
    observations: observations.map((one) => ({
      y: one.y,
      s: structures.get(one.structure) ?? -1,
      e: one.evaluator === undefined ? -1 : (evaluators.get(one.evaluator) ?? -1),
      f: fixed.get(one.fixed ?? 'mean') ?? -1,
    })),
    structures: [...structures.keys()],
    evaluators: [...evaluators.keys()],
    fixed: [...fixed.keys()],
    squares: sumOf(observations, ({ y }) => y * y),
  };
}

const levels = (names: readonly string[]): Map<string, number> => new Map([...new Set(names)].map((name, i) => [name, i]));

export type NormalEquations = {
  /** Schur complement on (evaluators, fixed), once structures are eliminated. */
  readonly matrix: Float64Array;
  readonly right: Float64Array;
  readonly size: number;
  /** Diagonal and right-hand side of the eliminated structures, and their rows over (evaluators, fixed). */
  readonly pivots: Float64Array;
  readonly rightStructures: Float64Array;
  readonly rows: readonly ReadonlyMap<number, number>[];
  /** Part of the sum of squares taken by the eliminated structures. */
  readonly explained: number;
};

/**
 * Henderson's equations for spherical effects, where b = ratio x u: the blocks are ratio^2 Z'Z + I. `structure` and
 * `evaluator` are standard deviations relative to that of the error.
 */
export function normalEquations(design: CrossedDesign, structure: number, evaluator: number): NormalEquations {
  const random = design.evaluators.length;
  const size = random + design.fixed.length;
  const matrix = new Float64Array(size * size);
  const right = new Float64Array(size);
  const pivots = new Float64Array(design.structures.length).fill(1);
  const rightStructures = new Float64Array(design.structures.length);
  const rows = design.structures.map(() => new Map<number, number>());
  for (let k = 0; k < random; k++) matrix[k * size + k] = 1;
  for (const { y, s, e, f } of design.observations) {
    const own: [number, number][] = [[random + f, 1], ...(e < 0 ? [] : [[e, evaluator] as [number, number]])];
    addAt(pivots, s, structure * structure);
    addAt(rightStructures, s, structure * y);
    const row = nth(rows, s);
    for (const [k, amount] of own) {
      addAt(right, k, amount * y);
      row.set(k, (row.get(k) ?? 0) + structure * amount);
      for (const [l, other] of own) addAt(matrix, k * size + l, amount * other);
    }
  }
  const explained = eliminate({ matrix, right, size, pivots, rightStructures, rows });
  return { matrix, right, size, pivots, rightStructures, rows, explained };
}

function eliminate({ matrix, right, size, pivots, rightStructures, rows }: Omit<NormalEquations, 'explained'>): number {
  let explained = 0;
  rows.forEach((row, s) => {
    const pivot = at(pivots, s);
    const y = at(rightStructures, s);
    explained += (y * y) / pivot;
    for (const [k, amount] of row) {
      addAt(right, k, (-amount * y) / pivot);
      for (const [l, other] of row) addAt(matrix, k * size + l, (-amount * other) / pivot);
    }
  });
  return explained;
}
