import loadHighs from 'highs';
import { expect, test } from 'vitest';
import { modelBuilder } from '#core/planning/assignment/linear-model.ts';
import { knownCase } from '#tests/known-answers/read.ts';
import { highsSolver } from './highs-solver.server.ts';

const options = { integer: true, relativeGap: 0, nodeLimit: 100_000, seed: 1 };

test.each(['flugpl', 'lseu'])('the engine finds the published optimum of MIPLIB %s', async (id) => {
  const { input, expected, tolerance } = knownCase<{ mps: string }, { objective: number }, { rel: number }>('milp', id);
  const highs = await loadHighs();
  const model = highs.createModel({ format: 'mps', data: new TextEncoder().encode(input.mps) });
  model.options.set({ output_flag: false, mip_rel_gap: 0 });
  model.run();
  expect(Math.abs(model.getObjectiveValue() / expected.objective - 1)).toBeLessThanOrEqual(tolerance.rel);
  model.dispose();
});

test('a small programme: its relaxation with duals, its best whole numbers, and one without solution', async () => {
  const solver = await highsSolver();
  // Maximise 5 a + 4 b with 6 a + 4 b <= 24, a + 2 b <= 6 (Taha): 21 at (3, 1.5); in whole numbers 20 at (4, 0).
  const builder = modelBuilder();
  const rows = [builder.row(-Infinity, 24), builder.row(-Infinity, 6)];
  for (const [cost, first, second] of [[-5, 6, 1], [-4, 4, 2]] as const) {
    builder.entry(rows[0] ?? 0, first);
    builder.entry(rows[1] ?? 0, second);
    builder.column(cost, Infinity, true);
  }
  const relaxed = solver.solve(builder.build(), { ...options, integer: false });
  expect(relaxed.objective).toBeCloseTo(-21, 9);
  expect([...relaxed.rowDuals].map((dual) => Math.round(dual * 1e6) / 1e6)).toEqual([-0.75, -0.5]);
  const whole = solver.solve(builder.build(), options);
  expect([whole.objective, ...whole.values].map((value) => Math.round(value) + 0)).toEqual([-20, 4, 0]);
  const never = modelBuilder();
  never.entry(never.row(2, Infinity), 1);
  never.column(1, 1, true);
  expect(solver.solve(never.build(), options).status).toBe('infeasible');
  expect(solver.version).toMatch(/^1\.\d+/);
});
