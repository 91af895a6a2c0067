import type { Change, MissionToReplan, ReplanResult } from '#core/planning/replan/replan.ts';
import type { EditionPlan, PlanStep } from '#core/planning/plan-edition.ts';
import type { PlanRequest } from '#core/planning/plan-types.ts';
import type { WhatIf, WhatIfAnswer } from '#core/planning/what-if.ts';

/** What a planning worker is started with. */
export type PlanningTask =
  | { kind: 'plan'; request: PlanRequest }
  | { kind: 'replan'; request: PlanRequest; missions: readonly MissionToReplan[]; changes: readonly Change[]; today: string | null }
  | { kind: 'what_if'; request: PlanRequest; question: WhatIf };

/** What each task gives. */
export type PlanningResults = { plan: EditionPlan; replan: ReplanResult; what_if: WhatIfAnswer };

/** What the worker says: where it is, then its result or why there is none. */
export type PlanningMessage =
  | { progress: { step: PlanStep; done: number; total: number } }
  | { result: PlanningResults[PlanningTask['kind']] }
  | { error: string };
