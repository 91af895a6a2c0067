import { recordAudits } from '#capabilities/audits/index.server.ts';
import { missionsOfCampaign } from '#capabilities/campaigns/index.server.ts';
import { secondRoundId } from '#capabilities/grids/index.ts';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import { rescoreEdition } from '#capabilities/scores/index.server.ts';
import { decideTrophies, fixFinalists, planSecondRound } from '#capabilities/trophies/index.server.ts';
import type { App } from '#app';
import type { PanelData } from './demonstration-data.ts';
import { simulateAudit, type AssignedMission, type SimulatedSite, type Simulation } from './simulate-edition.ts';

const auditsATime = 120;

/** Trophies of the published edition: finalists, a second round by others, winners. Its bodies serve people as they did before. */
export async function playTrophies(app: App, editionId: string, { panel, simulation, sites }: { panel: PanelData; simulation: Simulation; sites: ReadonlyMap<string, SimulatedSite> }): Promise<void> {
  const edition = loadEdition(secondRoundId(editionId), app.settings.dataDir);
  await app.runAsSystem((ctx) => fixFinalists(ctx, editionId));
  const { campaignId } = await app.runAsSystem((ctx) => planSecondRound(ctx, editionId, { simulated: true }));
  const missions: AssignedMission[] = await app.runAsSystem((ctx) => missionsOfCampaign(ctx.db, campaignId));
  for (let start = 0; start < missions.length; start += auditsATime) {
    const part = missions.slice(start, start + auditsATime).flatMap((mission) => {
      const site = sites.get(mission.organisation_id);
      return site ? [simulateAudit(edition, panel, simulation, site, mission)] : [];
    });
    await app.runAsSystem((ctx) => recordAudits(ctx, edition, part, { simulated: true, reason: 'simulation', reviewerId: null }));
  }
  await rescoreEdition(app.runAsSystem, edition.id, { report: async () => undefined });
  await app.runAsSystem((ctx) => decideTrophies(ctx, editionId));
}
