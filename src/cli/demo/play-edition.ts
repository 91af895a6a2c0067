import { loadEdition } from '#capabilities/grids/index.server.ts';
import { addPerson } from '#capabilities/accounts/index.server.ts';
import { recordAudits } from '#capabilities/audits/index.server.ts';
import { buildPeerGroups, publishEdition } from '#capabilities/benchmarks/index.server.ts';
import { insertEvaluatorProfile, missionsOfCampaign, planCampaign } from '#capabilities/campaigns/index.server.ts';
import { certifyPeople } from '#capabilities/campaigns/index.evaluators.server.ts';
import type { Edition } from '#capabilities/grids/index.ts';
import { directoryCandidates, loadDirectory, type DirectoryCandidate } from '#capabilities/organisations/index.server.ts';
import { enrolBodies, panelSites, type PanelSite } from '#capabilities/registrations/index.server.ts';
import { freezeEdition, rescoreEdition } from '#capabilities/scores/index.server.ts';
import { randomStream } from '#core/shared/random.ts';
import type { App } from '#app';
import { fixedClock } from '#platform/clock.ts';
import type { Ctx } from '#platform/context.ts';
import { drawBodies, enrolmentOf, saveServices, type DrawnBody } from './draw-panel.ts';
import { playDraw } from './play-draw.ts';
import { playDoubleCoding } from './play-quality.ts';
import { playTrophies } from './play-trophies.ts';
import { readDemonstration, type PanelData, type Service } from './demonstration-data.ts';
import { withWords } from './showcase-words.ts';
import { signUpMoment } from './sign-up-moment.ts';
import { prepareSimulation, simulateAudit, type AssignedMission, type SimulatedSite, type Simulation } from './simulate-edition.ts';

export type Report = (step: DemoStep, done: number, total: number) => void;
export const demoSteps = ['directory', 'panel', 'plan', 'calibrate', 'audits', 'scores', 'freeze', 'wave', 'reports'] as const;
export type DemoStep = (typeof demoSteps)[number];

export const demoEditionId = '2026';
const auditsATime = 120;
/** Bodies that the draw of free places counts with, and that then withdraw. */
const withdrawnBodies = 24;
const simulatedReason = 'simulation';

/**
 * Plays the demonstration edition from an empty database: real bodies, simulated answers, through the same use cases
 * as real fieldwork. The same seed gives the same figures.
 */
export async function playEdition(app: App, report: Report): Promise<string> {
  const { panel, services } = readDemonstration(app.settings.dataDir);
  const edition = loadEdition(demoEditionId, app.settings.dataDir);
  await app.runAsSystem((ctx) => loadDirectory(ctx.db, ({ done, total }) => report('directory', done, total)));
  report('panel', 0, 1);
  await app.runAsSystem((ctx) => enrolPanel(ctx, edition, panel, services));
  report('panel', 1, 1);
  report('plan', 0, 1);
  const { campaignId } = await app.runAsSystem((ctx) =>
    planCampaign(ctx, { editionId: edition.id, label: edition.waves[0]?.label.fr ?? edition.id, window: windowOf(edition), seed: panel.seed, simulated: true }));
  report('plan', 1, 1);
  const showcase = showcaseBody(panel, await app.runAsSystem((ctx) => panelSites(ctx.db, edition.id)));
  const simulated = await simulateAudits(app, edition, panel, { campaignId, showcase }, report);
  await rescoreEdition(app.runAsSystem, edition.id, { report: async (done, total) => report('scores', done, total) });
  await playDoubleCoding(app, edition, panel.seed);
  report('freeze', 0, 1);
  await app.runAsSystem((ctx) => freezeEdition(ctx, edition.id));
  await app.runAsSystem((ctx) => buildPeerGroups(ctx, edition.id));
  await app.runAsSystem((ctx) => publishEdition(ctx, edition.id));
  await playTrophies(app, edition.id, { panel, ...simulated });
  report('freeze', 1, 1);
  return showcase;
}

/** The body whose people the demonstration invites: a town that ordered everything. */
function showcaseBody(panel: PanelData, sites: readonly PanelSite[]): string {
  const fitting = sites.filter((site) => site.kind === 'commune' && site.stratum === '20k-50k' && site.formula === 'personalised' && site.counterVisit);
  return randomStream(panel.seed, 'showcase').pick(fitting.length > 0 ? fitting : sites).organisationId;
}

function windowOf(edition: Edition): { from: string; to: string } {
  const [wave] = edition.waves;
  if (!wave) throw new Error(`edition ${edition.id} has no fieldwork`);
  return { from: wave.from, to: wave.to };
}

async function enrolPanel(ctx: Ctx, edition: Edition, panel: PanelData, services: readonly Service[]): Promise<void> {
  const candidates = await directoryCandidates(ctx.db);
  const bodies = drawBodies(panel, candidates, services);
  await saveServices(ctx, bodies);
  const enrol = (body: DrawnBody) => ({ ...enrolmentOf(panel, body), submittedAt: signUpMoment(panel.seed, edition.sign_up, body.id) });
  const enrolled = bodies.map(enrol);
  await enrolBodies(ctx, edition, enrolled.filter(({ formula }) => formula !== 'free'), simulatedReason);
  const drawn = new Set(bodies.map(({ id }) => id));
  const others = randomStream(panel.seed, 'draw', 'others').shuffle(candidates.filter(({ id, kind, population }) => kind === 'commune' && (population ?? 0) > 2000 && !drawn.has(id)));
  await playDraw(ctx, edition, enrolled.filter(({ formula }) => formula === 'free'), others.slice(0, withdrawnBodies).map(enrol), simulatedReason);
  await addEvaluators(ctx, edition, panel, candidates);
}

/** Mystery citizens at home in towns drawn in proportion to their population, trained before the fieldwork. */
async function addEvaluators(ctx: Ctx, edition: Edition, panel: PanelData, candidates: readonly DirectoryCandidate[]): Promise<void> {
  const towns = candidates.filter((c) => c.kind === 'commune' && (c.population ?? 0) > 5000);
  const random = randomStream(panel.seed, 'evaluators');
  const people: { id: string; name: string }[] = [];
  for (let i = 1; i <= panel.evaluators; i++) {
    const number = String(i).padStart(3, '0');
    const home = random.pick(towns);
    const name = `Citoyen-mystère ${number}`;
    const personId = await addPerson(ctx, { email: `citoyen.${number}@demo.parvis.example`, name, role: 'evaluator' });
    await insertEvaluatorProfile(ctx.db, { person_id: personId, home_insee_code: home.inseeCode, home_department_code: home.departmentCode, home_name: home.name, capacity_per_week: 12 });
    people.push({ id: personId, name });
  }
  await certifyPeople({ ...ctx, clock: fixedClock(new Date(`${edition.sign_up.to}T09:00:00Z`)) }, { editionId: edition.id, people });
}

async function simulateAudits(app: App, edition: Edition, panel: PanelData, { campaignId, showcase }: { campaignId: string; showcase: string }, report: Report): Promise<{ simulation: Simulation; sites: ReadonlyMap<string, SimulatedSite> }> {
  const missions: AssignedMission[] = await app.runAsSystem((ctx) => missionsOfCampaign(ctx.db, campaignId));
  const sites = await app.runAsSystem((ctx) => simulatedSites(ctx, edition));
  report('calibrate', 0, 1);
  const simulation = prepareSimulation(edition, panel, sites, missions);
  report('calibrate', 1, 1);
  for (let start = 0; start < missions.length; start += auditsATime) {
    report('audits', start, missions.length);
    const part = missions.slice(start, start + auditsATime).flatMap((mission) => {
      const site = sites.get(mission.organisation_id);
      if (!site) return [];
      const audit = simulateAudit(edition, panel, simulation, site, mission);
      return [mission.organisation_id === showcase ? { ...audit, answers: withWords(audit.answers) } : audit];
    });
    await app.runAsSystem((ctx) => recordAudits(ctx, edition, part, { simulated: true, reason: simulatedReason, reviewerId: null }));
  }
  report('audits', missions.length, missions.length);
  return { simulation, sites };
}

async function simulatedSites(ctx: Ctx, edition: Edition): Promise<Map<string, SimulatedSite>> {
  const authority = new Map(edition.kinds.map((kind) => [kind.id, kind.authority]));
  const sites = await panelSites(ctx.db, edition.id);
  return new Map(sites.map((site) => [site.organisationId, { ...site, authority: authority.get(site.kind) ?? false }]));
}
