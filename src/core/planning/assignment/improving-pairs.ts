import { i32, u16 } from '../../shared/vector.ts';
import { pairCost, type Stage } from './columns.ts';
import { pairPrice, type Prices } from './prices.ts';
import { hasRoom } from './tally.ts';

/** The pairs of one mission that would lower the relaxation: the `most` best with a reduced cost below zero. */
export function improvingPairs(stage: Stage, prices: Prices, place: number, missionPrice: number, most: number): { evaluators: number[]; least: number } {
  const { problem, missions, fixed, barred } = stage;
  const m = i32(missions, place);
  const found: { c: number; reduced: number }[] = [];
  for (let pair = i32(problem.pairStart, m); pair < i32(problem.pairStart, m + 1); pair += 1) {
    const c = u16(problem.pairEvaluator, pair);
    const reduced = pairCost(stage, m, c, u16(problem.pairCents, pair)) - missionPrice - pairPrice(problem, prices, m, c);
    if (reduced > -1e-6 || (found.length === most && reduced >= (found.at(-1)?.reduced ?? 0))) continue;
    if (!hasRoom(fixed, m, c) || barred?.has(m * problem.evaluatorCount + c)) continue;
    if (found.length === most) found.pop();
    found.push({ c, reduced });
    found.sort((a, b) => a.reduced - b.reduced);
  }
  return { evaluators: found.map(({ c }) => c), least: found[0]?.reduced ?? 0 };
}
