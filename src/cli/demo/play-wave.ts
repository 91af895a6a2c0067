import { loadEdition } from '#capabilities/grids/index.server.ts';
import { directoryCandidates } from '#capabilities/organisations/index.server.ts';
import { declareStaffNotice, enrolBodies, enrolledRegistrationId, panelSites } from '#capabilities/registrations/index.server.ts';
import { availableEvaluators, insertEvaluatorProfile, missionsOfCampaign, planCampaign } from '#capabilities/campaigns/index.server.ts';
import { certifyPeople } from '#capabilities/campaigns/index.evaluators.server.ts';
import { submitAudit } from '#capabilities/audits/index.server.ts';
import type { Edition } from '#capabilities/grids/index.ts';
import { addDays, isIsoDate } from '#core/calendar/date.ts';
import { randomStream } from '#core/shared/random.ts';
import type { App } from '#app';
import { fixedClock } from '#platform/clock.ts';
import { systemActor, type Ctx, type Role } from '#platform/context.ts';
import { drawDifficulties } from '#core/simulation/simulate-answers.ts';
import { enrolmentOf, type DrawnBody } from './draw-panel.ts';
import { commitNextDraw } from './play-draw.ts';
import { readDemonstration, type PanelData } from './demonstration-data.ts';
import { withOddity } from './oddities.ts';
import { signUpMoment } from './sign-up-moment.ts';
import { tellProfiles } from './tell-profiles.ts';
import { simulateAudit, type AssignedMission, type SimulatedSite } from './simulate-edition.ts';

export const waveEditionId = '2027';
const waveBodies = 12;
/** Planned already; one more has told its staff and awaits a plan. */
const plannedBodies = 10;
const informedBodies = 11;
const pendingBodies = 9;
export const waveEvaluators = 16;
const submittedAudits = 24;
const certifiedLevel = 1.4;
const ownName = 'Claire Petit';
export const simulatedSignature = 'Citoyen-mystère';

/**
 * The next edition, under way: bodies in every state of sign-up, a first wave planned, some audits awaiting review.
 */
export async function playWave(app: App, people: ReadonlyMap<Role, string>): Promise<void> {
  const { panel } = readDemonstration(app.settings.dataDir);
  const edition = loadEdition(waveEditionId, app.settings.dataDir);
  const enrolled = await app.runAsSystem((ctx) => signUp(ctx, edition, panel));
  await app.runAsSystem((ctx) => commitNextDraw(ctx, edition.id));
  await tellStaff(app, edition, people, enrolled.slice(0, informedBodies));
  const own = people.get('evaluator');
  if (!own) return;
  const others = await app.runAsSystem((ctx) => callEvaluators(ctx, edition, own));
  await tellProfiles(app, panel.seed, own, others);
  const campaignId = await app.runAsSystem((ctx) => planWave(ctx, edition, panel, [own, ...others.slice(0, waveEvaluators)], enrolled.slice(0, plannedBodies)));
  if (!campaignId) return;
  await submitSome(app, edition, panel, campaignId, people);
}

/** Signs bodies up; returns those that are accepted. */
async function signUp(ctx: Ctx, edition: Edition, panel: PanelData): Promise<string[]> {
  const candidates = (await directoryCandidates(ctx.db)).filter((c) => c.kind !== 'region' && (c.population ?? 0) > 3000);
  const drawn = randomStream(panel.seed, 'wave').shuffle(candidates).slice(0, waveBodies + pendingBodies);
  const bodies = drawn.map((body: DrawnBody, i) => {
    const days = { from: edition.sign_up.from, to: ctx.clock.today() < edition.sign_up.to ? ctx.clock.today() : edition.sign_up.to };
    const enrolled = { ...enrolmentOf(panel, body), submittedAt: signUpMoment(panel.seed, days, body.id) };
    const contact = { name: `Référente ${i + 1}`, jobTitle: 'Responsable qualité', email: `referente.${i + 1}@demo.parvis.example` };
    if (i < waveBodies) return { ...enrolled, contact };
    return { ...enrolled, contact, state: i % 3 === 0 ? ('waiting' as const) : ('submitted' as const) };
  });
  await enrolBodies(ctx, edition, bodies, 'démonstration');
  return bodies.slice(0, waveBodies).map((body) => body.organisationId);
}

/** Bodies tell their staff before a campaign may touch them; one has not done it yet. */
async function tellStaff(app: App, edition: Edition, people: ReadonlyMap<Role, string>, organisationIds: readonly string[]): Promise<void> {
  const actor = { ...systemActor, kind: 'person' as const, personId: people.get('operator') ?? null, roles: ['operator' as const] };
  for (const organisationId of organisationIds) {
    await app.run({ actor, scope: 'office', locale: 'fr' }, (ctx) =>
      declareStaffNotice(ctx, {
        organisationId, registrationId: enrolledRegistrationId(edition.id, organisationId), notifiedOn: addDays(ctx.clock.today(), -20),
        bodyConsulted: 'Comité social territorial', contactsAnnounced: '14',
      }));
  }
}

/** The evaluator of the demonstration gets a home, and those of the wave are trained for it. Returns all the others, in order. */
async function callEvaluators(ctx: Ctx, edition: Edition, own: string): Promise<string[]> {
  await insertEvaluatorProfile(ctx.db, { person_id: own, home_insee_code: '35238', home_department_code: '35', home_name: 'Rennes', capacity_per_week: 12 });
  const others = (await availableEvaluators(ctx.db)).map(({ id }) => id).filter((id) => id !== own);
  const trainedOn = addDays(edition.waves[0]?.from ?? ctx.clock.today(), -9);
  await certifyPeople({ ...ctx, clock: fixedClock(new Date(`${trainedOn}T09:00:00Z`)) }, {
    editionId: edition.id, people: [{ id: own, name: ownName }, ...others.slice(0, waveEvaluators).map((id) => ({ id, name: simulatedSignature }))],
  });
  return others;
}

async function planWave(ctx: Ctx, edition: Edition, panel: PanelData, evaluatorIds: readonly string[], organisationIds: readonly string[]): Promise<string | null> {
  const [wave] = edition.waves;
  if (!wave) return null;
  const { campaignId } = await planCampaign(ctx, {
    editionId: edition.id, label: wave.label.fr, window: { from: wave.from, to: wave.to }, seed: panel.seed, organisationIds, evaluatorIds,
  });
  return campaignId;
}

/** The earliest missions of the others come back as simulated audits and wait at the review desk. */
async function submitSome(app: App, edition: Edition, panel: PanelData, campaignId: string, people: ReadonlyMap<Role, string>): Promise<void> {
  const missions = await app.runAsSystem((ctx) => missionsOfCampaign(ctx.db, campaignId));
  const sites = await app.runAsSystem((ctx) => panelSites(ctx.db, edition.id));
  const bodyOf = new Map(sites.map((site): [string, SimulatedSite] => [site.organisationId, { ...site, authority: true }]));
  const simulation = { levelOf: () => certifiedLevel, difficulty: drawDifficulties(panel.seed, 0.9) };
  const others = missions
    .filter((mission) => mission.evaluatorId && mission.evaluatorId !== people.get('evaluator'))
    .toSorted((a, b) => (a.window_from < b.window_from ? -1 : 1))
    .slice(0, submittedAudits);
  const made = others.flatMap((mission, place) => madeFor(edition, panel, mission, bodyOf.get(mission.organisation_id), { ...simulation, place }));
  // As they came in: the chain of custody goes by the time of the server.
  for (const one of made.toSorted((a, b) => a.sent - b.sent)) await submitAs(app, edition, one);
}

interface MadeAudit {
  mission: AssignedMission;
  audit: ReturnType<typeof simulateAudit>;
  /** When it is sent, in milliseconds. */
  sent: number;
}

function madeFor(
  edition: Edition, panel: PanelData, mission: AssignedMission, site: SimulatedSite | undefined, simulation: Parameters<typeof simulateAudit>[2] & { place: number },
): MadeAudit[] {
  if (!site) return [];
  const audit = withOddity(simulateAudit(edition, panel, simulation, site, mission), simulation.place);
  // An hour after the contact, whatever today is: nobody may submit a contact of the future. With a reply, on its evening.
  const sent = audit.answers.reduce((last, { value }) => Math.max(last, typeof value === 'string' && isIsoDate(value) ? Date.parse(`${value}T18:00:00Z`) : 0), Date.parse(audit.contactedAt) + 3_600_000);
  return [{ mission, audit, sent }];
}

async function submitAs(app: App, edition: Edition, { mission, audit, sent }: MadeAudit): Promise<void> {
  const actor = { ...systemActor, kind: 'person' as const, personId: mission.evaluatorId, roles: ['evaluator' as const] };
  const clock = fixedClock(new Date(sent));
  await app.run({ actor, scope: 'evaluator', locale: 'fr' }, (ctx) =>
    submitAudit({ ...ctx, clock }, {
      organisationId: mission.organisation_id, missionId: mission.id, auditId: audit.auditId, gridVersion: edition.grid.version,
      contactedAt: audit.contactedAt, answeredThrough: null, remarks: audit.remarks, answers: audit.answers,
    }));
}
