export { awaitsAudit, isMissionState, missionStates, urgencyOf, type Mission, type MissionState, type Urgency } from './mission.ts';
