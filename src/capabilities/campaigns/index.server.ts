export { addImportedMissions, type ImportedMission } from './add-imported-missions.server.ts';
export { reorderMission, reorderMissionJob } from './reorder-mission.server.ts';
export { missionBrief } from './mission-brief.server.ts';
export { openCampaign, type CampaignToOpen } from './open-campaign.server.ts';
export { openCampaignInput } from './campaigns.input.ts';
export { previewCampaign, type CampaignPreview } from './preview-campaign.server.ts';
export { remainingWindow } from './wave-window.ts';
export { planCampaign, type NewCampaign, type PlannedCampaign } from './plan-campaign.server.ts';
export {
  campaignById, campaignsOf, campaignSummaries, countGaps, editionsInField, gapsOf,
  type CampaignRow, type CampaignSummary, type GapRow,
} from './campaigns.queries.server.ts';
export { availableEvaluators, insertEvaluatorProfile } from './evaluators.queries.server.ts';
export {
  countByChannelAndState, countByState, missionsOfEdition, missionsOfEvaluator,
  type MissionFilter, type MissionWithPlace, type OfficeMission, type ProgressRow,
} from './mission-lists.queries.server.ts';
export { lockMission, missionById, missionsOfCampaign, moveMission, moveMissions, type MissionRow } from './missions.queries.server.ts';
export { placesNear, placesOfDepartment, placesOfSites } from './places.server.ts';
export { placeOf, type MissionPlace } from './mission-places.queries.server.ts';
