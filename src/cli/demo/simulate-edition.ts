import { addDays } from '#core/calendar/date.ts';
import type { ContactContext } from '#core/questionnaire/types.ts';
import { auditCells, channels, scoreSite, type AuditCells, type Channel, type CommonChannel } from '#core/scoring/index.ts';
import { randomStream } from '#core/shared/random.ts';
import { calibrate } from '#core/simulation/calibrate.ts';
import { drawLevels, pointsALogit, type LevelEffects } from '#core/simulation/body-levels.ts';
import { drawDifficulties, simulateAnswers } from '#core/simulation/simulate-answers.ts';
import { contactContext } from '#capabilities/audits/index.ts';
import type { RecordedAudit } from '#capabilities/audits/index.server.ts';
import type { MissionRow } from '#capabilities/campaigns/index.server.ts';
import { questionnaireOf, type Edition } from '#capabilities/grids/index.ts';
import { scoringPlanOf } from '#capabilities/scores/index.server.ts';
import { uuidFromName } from '#platform/ids.ts';
import type { PanelData } from './demonstration-data.ts';

export interface SimulatedSite {
  organisationId: string;
  kind: string;
  stratum: string;
  certified: boolean;
  authority: boolean;
  departmentCode: string | null;
}

export interface AssignedMission extends MissionRow {
  evaluatorId: string | null;
}

/** Levels of every body and channel such that the published means come out. */
export type Simulation = { levelOf(site: SimulatedSite, mission: MissionRow): number; difficulty: (itemId: string) => number };

const itemSpread = 0.9;

/**
 * Prepares the simulation of an edition: draws the bodies' levels, then moves each channel until its simulated mean
 * meets the published one. Deterministic by the seed of the panel.
 */
export function prepareSimulation(edition: Edition, panel: PanelData, sites: ReadonlyMap<string, SimulatedSite>, missions: readonly AssignedMission[]): Simulation {
  const difficulty = drawDifficulties(panel.seed, itemSpread);
  const effects = effectsOf(panel);
  const levels = new Map([...sites.values()].map((site) => [site.organisationId, drawLevels(panel.seed, { ...site, id: site.organisationId }, effects)]));
  const intercepts = {} as Record<Channel, number>; // filled for every channel just below
  const levelOf = (site: SimulatedSite, mission: MissionRow, intercept: number) =>
    intercept + (levels.get(site.organisationId)?.[mission.channel as Channel] ?? 0) + auditNoise(panel, mission);
  for (const channel of channels) {
    const own = missions.filter((mission) => mission.channel === channel);
    if (own.length === 0) continue;
    intercepts[channel] = calibrate(panel.levels.channels[channel], (intercept) =>
      meanScore(edition, sites, own, (site, mission) => ({ level: levelOf(site, mission, intercept), difficulty }), panel.seed));
  }
  return { difficulty, levelOf: (site, mission) => levelOf(site, mission, intercepts[mission.channel as Channel] ?? 0) };
}

function effectsOf({ levels: { effects } }: PanelData): LevelEffects {
  const { certified, authority, strata, kinds, between_bodies: betweenBodies, between_channels: betweenChannels } = effects;
  return { certified, authority, strata, kinds, betweenBodies, betweenChannels };
}

function auditNoise(panel: PanelData, mission: MissionRow): number {
  return (randomStream(panel.seed, 'audit', mission.id).normal() * panel.levels.effects.between_audits) / pointsALogit;
}

/** Mean over bodies of the score of one channel's missions. */
function meanScore(
  edition: Edition,
  sites: ReadonlyMap<string, SimulatedSite>,
  missions: readonly AssignedMission[],
  levelOf: (site: SimulatedSite, mission: MissionRow) => { level: number; difficulty: (itemId: string) => number },
  seed: string,
): number {
  const plan = scoringPlanOf(edition, null);
  const bodies = [...Map.groupBy(missions, (mission) => mission.organisation_id)];
  const scores = bodies.flatMap(([organisationId, own]) => {
    const site = sites.get(organisationId);
    if (!site) return [];
    const cells = own.map((mission): AuditCells => {
      const { level, difficulty } = levelOf(site, mission);
      const contact = contactOf(mission);
      return auditCells(plan, { channel: mission.channel as Channel, answers: answersOf(edition, mission, contact, level, difficulty, seed), context: { sentOn: contact.sentOn ?? null } });
    });
    const score = scoreSite(plan, cells);
    const channel = own[0]?.channel;
    const figure = channel === 'counter' ? score.counter : score.channels[channel as CommonChannel];
    return figure?.kind === 'value' ? [figure.value.value] : [];
  });
  return scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length);
}

function contactedAt(mission: MissionRow): string {
  const hour = mission.half_day === 'morning' ? '08:10' : mission.half_day === 'out_of_hours' ? '18:30' : '13:20';
  return `${mission.window_from}T${hour}:00Z`;
}

function contactOf(mission: MissionRow): ContactContext {
  return contactContext(mission, contactedAt(mission));
}

function answersOf(edition: Edition, mission: MissionRow, context: ContactContext, level: number, difficulty: (itemId: string) => number, seed: string) {
  return simulateAnswers({
    questionnaire: questionnaireOf(edition.grid, mission.channel as Channel), // the check constraint holds the list
    context, level, difficulty,
    random: randomStream(seed, 'answers', mission.id),
    until: addDays(mission.window_from, 40),
  });
}

/** The simulated audit of one mission. */
export function simulateAudit(edition: Edition, panel: PanelData, simulation: Simulation, site: SimulatedSite, mission: AssignedMission): RecordedAudit {
  const context = contactOf(mission);
  return {
    auditId: uuidFromName('simulated-audit', mission.id),
    mission, authorId: mission.evaluatorId,
    contactedAt: contactedAt(mission), answeredThrough: null, remarks: null,
    answers: answersOf(edition, mission, context, simulation.levelOf(site, mission), simulation.difficulty, panel.seed),
  };
}
