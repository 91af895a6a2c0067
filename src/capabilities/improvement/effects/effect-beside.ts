import type { ChangeWord } from '#core/statistics/change.ts';
import type { Edition } from '#capabilities/grids/index.ts';
import type { PlanAction } from '../plan/plan.ts';
import { mainCriterion } from './main-criterion.ts';

/** What moved in the criterion of an action between the edition it answers to and the next. Points; no cause is told. */
export interface EffectBeside {
  criterion: string;
  nextEdition: string;
  word: ChangeWord | null;
  difference: { low: number; high: number } | null;
}

interface Move {
  beforeEdition: string;
  word: ChangeWord | null;
  tested: { low: number; high: number } | null;
}

/** Null while no later edition is published, for an action of one's own, and where the criterion did not exist twice. */
export function effectBeside(action: PlanAction, edition: Edition, next: { editionId: string; moves: ReadonlyMap<string, Move> }): EffectBeside | null {
  const criterion = action.recommendationId && mainCriterion(edition, action.recommendationId);
  const move = criterion ? next.moves.get(`criteria/${criterion}`) : undefined;
  if (!criterion || move?.beforeEdition !== action.editionId) return null;
  return { criterion, nextEdition: next.editionId, word: move.word, difference: move.tested && { low: move.tested.low, high: move.tested.high } };
}
