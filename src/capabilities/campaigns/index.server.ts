export { planCampaign, type NewCampaign, type PlannedCampaign } from './plan-campaign.server.ts';
export {
  availableEvaluators, campaignsOf, countByState, insertEvaluatorProfile, missionById, missionsOfCampaign, missionsOfEdition, missionsOfEvaluator, moveMission, moveMissions,
  type CampaignRow, type MissionRow, type MissionWithPlace,
} from './campaigns.queries.server.ts';
