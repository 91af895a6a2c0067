import { participantResults } from '#capabilities/benchmarks/index.server.ts';
import type { Edition } from '#capabilities/grids/index.ts';
import type { Ctx } from '#platform/context.ts';
import { latestEffects, type RecommendationEffect } from '../effects/effects.queries.server.ts';
import { mayEditPlan } from '../plan/plan.access.ts';
import { planActions } from '../plan/plan.queries.server.ts';
import { adviceOf } from './advice-of.server.ts';
import type { RankedAdvice } from './advice.ts';

export interface AdviceReading {
  edition: Edition;
  /** Null for a formula that shows averages only. */
  advice: RankedAdvice | null;
  /** What steps gained elsewhere, by recommendation. */
  effects: ReadonlyMap<string, RecommendationEffect>;
  /** Actions of the plan that already answer to a recommendation of this edition. */
  planned: ReadonlyMap<string, string>;
  mayEdit: boolean;
}

/** Recommendations of a body as its people read them. Throws `results_not_published`, `not_found`. */
export async function readAdvice(ctx: Ctx, organisationId: string, editionId?: string): Promise<AdviceReading> {
  const results = await participantResults(ctx, { organisationId, editionId });
  const actions = await planActions(ctx.db, organisationId);
  const answering = actions.filter((action) => action.editionId === results.edition.id && action.state !== 'dropped');
  return {
    edition: results.edition, advice: await adviceOf(ctx, organisationId, results), effects: await latestEffects(ctx.db),
    planned: new Map(answering.flatMap(({ recommendationId, id }) => (recommendationId ? [[recommendationId, id] as const] : []))),
    mayEdit: mayEditPlan(ctx.actor),
  };
}
