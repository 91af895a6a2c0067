export { awaitsAudit, isMissionState, missionStates, type MissionState } from './mission.ts';
