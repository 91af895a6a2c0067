import { z } from 'zod';
import type { PlanGapReason, ScenarioKind } from '#core/planning/plan-types.ts';
import { channels } from '#core/scoring/dimensions.ts';

export const planRunKinds = ['plan', 'replan', 'override', 'what_if'] as const;
export type PlanRunKind = (typeof planRunKinds)[number];

export const planRunStates = ['running', 'proposed', 'accepted', 'discarded', 'cancelled', 'failed'] as const;
export type PlanRunState = (typeof planRunStates)[number];

/** Steps of the planner in their order, for the progress shown. A large plan goes through the later ones instead of `model`. */
export const planSteps = ['calendar', 'candidates', 'greedy', 'loads', 'search', 'model'] as const;

/** Causes of a move. */
export type MoveCause = 'refusal' | 'absence' | 'closure' | 'knock_on' | 'hand' | 'undo';

// Written by the planner and kept as it gave them.
const isText = (value: unknown): boolean => typeof value === 'string';
const place = { organisationId: z.string(), siteId: z.string(), number: z.number() };

/** What is kept of a found plan beside its missions. Figures are points of the objective unless said otherwise. */
export const planResult = z.object({
  quality: z.object({
    objective: z.number(), bound: z.number(), percentAbove: z.number(), verdict: z.enum(['best', 'near_best', 'good']),
    parts: z.object({ pairs: z.number(), load: z.number(), mix: z.number(), different: z.number(), unassigned: z.number() }),
  }),
  relaxed: z.array(z.object({ ...place, peopleWithinLimit: z.number(), limitKm: z.number() })),
  gaps: z.array(z.object({ ...place, channel: z.enum(channels), scenarioKind: z.custom<ScenarioKind>(isText), reason: z.custom<PlanGapReason>(isText), number: z.number().nullable() })),
  greedyObjective: z.number(),
});
export type PlanResult = z.infer<typeof planResult>;

export const replanResult = z.object({
  affected: z.number(),
  others: z.number(),
  /** Missions that nobody can take, or for which no day is left. */
  unassigned: z.array(z.object({ organisationId: z.string(), missionId: z.string(), reason: z.enum(['nobody_free', 'no_open_day']) })),
});

const side = z.object({ points: z.number(), unassigned: z.number(), relaxedVisits: z.number() });
export const whatIfQuestion = z.object({ departmentCode: z.string(), more: z.number() });
export const whatIfResult = z.object({ method: z.enum(['re_solved', 'visits_estimated']), before: side, after: side });

export const planQuestion = z.object({ waveId: z.string() });
