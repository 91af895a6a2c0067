import type { PlannedMission } from '#core/planning/plan-types.ts';
import type { Channel } from '#core/scoring/dimensions.ts';
import type { Edition, ScenarioKind } from '#capabilities/grids/index.ts';
import type { Ctx } from '#platform/context.ts';
import { uuidFromName } from '#platform/ids.ts';
import { insertCampaign } from './campaigns.queries.server.ts';
import { lastNumbers, widenCampaign } from './imported-missions.queries.server.ts';
import type { Mission } from './mission.ts';
import { insertMissions } from './missions.queries.server.ts';

/** A contact that was made outside Parvis: what its mission would have said. */
export interface ImportedMission {
  /** Made from the file's own keys, so that the same file makes the same mission. */
  id: string;
  organisationId: string;
  siteId: string;
  channel: Channel;
  scenarioKind: ScenarioKind;
  scenarioId: string;
  persona: string;
  /** Slot of the social network contacted: 1 or 2. */
  network: number | null;
  /** Civil date of the contact. */
  date: string;
  evaluatorId: string | null;
}

const importSeed = 'import';

/**
 * Adds missions for contacts made elsewhere to the edition's campaign of imports, opened by the first of them; invented
 * contacts have a campaign of their own. The missions must be new. Returns them as stored, in the given order.
 */
export async function addImportedMissions(ctx: Ctx, edition: Edition, missions: readonly ImportedMission[], simulated: boolean): Promise<Mission[]> {
  if (missions.length === 0) return [];
  const campaignId = await openCampaign(ctx, edition, missions, simulated);
  const numbers = await lastNumbers(ctx.db, campaignId);
  const planned = missions.map((mission) => ({ mission, plan: plannedAs(mission, nextNumber(numbers, mission)) }));
  const ids = new Map(planned.map(({ mission, plan }) => [plan, mission.id]));
  await insertMissions(ctx.db, { id: campaignId, editionId: edition.id }, [...ids.keys()], (plan) => ids.get(plan) ?? '');
  await ctx.record({
    name: 'missions.imported', subjectType: 'campaign', subjectId: campaignId, editionId: edition.id,
    payload: { missions: missions.length, simulated },
  });
  return planned.map(({ mission: m, plan }) => ({
    organisation_id: m.organisationId, id: m.id, campaign_id: campaignId, edition_id: edition.id, site_id: m.siteId,
    number: plan.number, channel: m.channel, scenario_kind: m.scenarioKind, scenario_id: m.scenarioId, persona: m.persona,
    network: m.network, window_from: m.date, window_to: m.date, half_day: null, state: 'planned',
  }));
}

function nextNumber(numbers: Map<string, number>, { organisationId, siteId }: ImportedMission): number {
  const site = `${organisationId}/${siteId}`;
  const number = (numbers.get(site) ?? 0) + 1;
  numbers.set(site, number);
  return number;
}

function plannedAs(mission: ImportedMission, number: number): PlannedMission {
  const { organisationId, siteId, channel, scenarioKind, scenarioId, persona, network, evaluatorId, date } = mission;
  return { organisationId, siteId, channel, scenarioKind, scenarioId, persona, network, evaluatorId, number, window: { from: date, to: date }, half: null };
}

/** The campaign of imports, its window wide enough for every contact. */
async function openCampaign(ctx: Ctx, edition: Edition, missions: readonly ImportedMission[], simulated: boolean): Promise<string> {
  const id = uuidFromName('campaign', edition.id, importSeed, String(simulated));
  const dates = [...missions.map(({ date }) => date), ...edition.waves.flatMap(({ from, to }) => [from, to])].sort();
  const window = { from: dates[0] ?? '', to: dates.at(-1) ?? '' };
  if (await widenCampaign(ctx.db, id, window)) return id;
  await insertCampaign(ctx.db, {
    id, edition_id: edition.id, label: simulated ? 'Import (simulé)' : 'Import', window_from: window.from, window_to: window.to,
    seed: importSeed, simulated,
  });
  return id;
}
