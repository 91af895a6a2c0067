import loadHighs from 'highs';
import type { LinearModel, LinearSolution, LinearSolver, SolveOptions } from '#core/planning/assignment/linear-model.ts';

type Highs = Awaited<ReturnType<typeof loadHighs>>;

/** HiGHS as a solver of linear and mixed-integer programmes. Solving blocks the thread: use it in a worker. */
export async function highsSolver(): Promise<LinearSolver> {
  const highs = await loadHighs();
  return { name: 'HiGHS', version: highs.version.string, solve: (model, options) => solve(highs, model, options) };
}

function solve(highs: Highs, model: LinearModel, { integer, relativeGap, nodeLimit, seed }: SolveOptions): LinearSolution {
  const run = highs.createModel(dataOf(model, integer));
  try {
    run.options.set({ output_flag: false, random_seed: seed });
    if (integer) run.options.set({ mip_rel_gap: relativeGap, mip_max_nodes: nodeLimit });
    run.run();
    const { optimal, infeasible, unboundedOrInfeasible, solutionLimit, empty } = highs.constants.modelStatus;
    const status = run.getModelStatus();
    if (status === infeasible || status === unboundedOrInfeasible) return nothing(model, 'infeasible');
    if (status !== optimal && status !== solutionLimit && status !== empty) throw new Error(`HiGHS stopped with status ${status}`);
    const { colValue, rowDual } = run.getSolution();
    const objective = run.getObjectiveValue();
    return {
      status: status === solutionLimit ? 'limit' : 'optimal',
      objective,
      bound: integer ? Number(run.info.get('mip_dual_bound')) : objective,
      values: colValue,
      rowDuals: rowDual,
      nodes: integer ? Number(run.info.get('mip_node_count')) : 0,
    };
  } finally {
    run.dispose();
  }
}

function nothing(model: LinearModel, status: LinearSolution['status']): LinearSolution {
  return {
    status, objective: Infinity, bound: Infinity, nodes: 0,
    values: new Float64Array(model.columnCost.length), rowDuals: new Float64Array(model.rowLower.length),
  };
}

function dataOf(model: LinearModel, integer: boolean): Parameters<Highs['createModel']>[0] {
  const numCols = model.columnCost.length;
  const numRows = model.rowLower.length;
  return {
    numCols,
    numRows,
    colCost: model.columnCost,
    colLower: model.columnLower,
    colUpper: model.columnUpper,
    rowLower: model.rowLower,
    rowUpper: model.rowUpper,
    matrix: { format: 'csc', numCols, numRows, starts: model.starts, indices: model.rows, values: model.values },
    ...(integer ? { integrality: Int32Array.from(model.integer) } : {}),
  };
}
