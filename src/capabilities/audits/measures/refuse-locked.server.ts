import type { Answer } from '#core/questionnaire/types.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { missionMeasures } from './mission-measures.server.ts';
import { lockedFaults } from './prefilled.ts';

/**
 * Refuses answers that say otherwise than what the server measured for certain. Throws `audit_invalid` with `measure_locked` at
 * each such item. Missions on which nothing was measured pass.
 */
export async function refuseLockedMeasures(ctx: Ctx, mission: { organisation_id: string; id: string }, answers: readonly Answer[]): Promise<void> {
  const { prefilled } = await missionMeasures(ctx, mission.organisation_id, mission.id);
  const faults = lockedFaults(prefilled, answers);
  if (faults.length > 0) throw problem('audit_invalid', { count: faults.length }, faults.map((field) => ({ field, code: 'measure_locked' as const })));
}
