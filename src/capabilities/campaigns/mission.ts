/** States of a mission, in the order in which it lives through them. */
export const missionStates = ['planned', 'submitted', 'returned', 'validated', 'rejected', 'cancelled'] as const;
export type MissionState = (typeof missionStates)[number];

/** States in which the evaluator may send an audit. */
export function awaitsAudit(state: MissionState): boolean {
  return state === 'planned' || state === 'returned';
}

export function isMissionState(value: string): value is MissionState {
  return (missionStates as readonly string[]).includes(value);
}
