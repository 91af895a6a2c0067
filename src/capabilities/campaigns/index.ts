export { awaitsAudit, isMissionState, missionStates, unnamedScenario, urgencyOf, type Mission, type MissionState, type Urgency } from './mission.ts';
export type { MissionBrief } from './mission-brief.ts';
export { missionTexts, stateTones } from './campaigns.texts.ts';
