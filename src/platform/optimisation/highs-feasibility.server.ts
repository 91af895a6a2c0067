import loadHighs from 'highs';
import type { FeasibilitySolver, FeasibilitySystem } from '#core/anonymity/feasibility-audit.ts';

/**
 * Linear programmes of the disclosure audit by HiGHS. One model for a system, re-solved from its last basis for
 * each question. Solving blocks the thread: ask little at a time. Throws Error when the system has no solution.
 */
export async function highsFeasibility(): Promise<FeasibilitySolver> {
  const highs = await loadHighs();
  return (system) => {
    const model = highs.createModel(modelOf(system));
    model.options.set('output_flag', false);
    const { minimize, maximize } = highs.constants.objectiveSense;
    const solve = (column: number, sense: typeof minimize): number => {
      model.changeObjectiveSense(sense);
      model.run();
      if (model.getModelStatus() !== highs.constants.modelStatus.optimal) throw new Error('published figures contradict each other');
      return model.getSolution().colValue[column] ?? NaN;
    };
    return {
      range: (column) => {
        model.changeColCost(column, 1);
        const range = { min: solve(column, minimize), max: solve(column, maximize) };
        model.changeColCost(column, 0);
        return range;
      },
      dispose: () => model.dispose(),
    };
  };
}

function modelOf({ columns, rows }: FeasibilitySystem): Parameters<Awaited<ReturnType<typeof loadHighs>>['createModel']>[0] {
  const starts = [0];
  for (const { members } of rows) starts.push((starts.at(-1) ?? 0) + members.length);
  return {
    numCols: columns.length,
    numRows: rows.length,
    colCost: columns.map(() => 0),
    colLower: columns.map(({ low }) => low),
    colUpper: columns.map(({ high }) => high),
    rowLower: rows.map(({ low }) => low),
    rowUpper: rows.map(({ high }) => high),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: columns.length,
      starts,
      indices: rows.flatMap(({ members }) => members),
      values: rows.flatMap(({ weights }) => weights),
    },
  };
}
