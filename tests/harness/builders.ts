import { insertEvaluatorProfile, missionsOfCampaign, planCampaign, type MissionRow } from '#capabilities/campaigns/index.server.ts';
import { certifyPeople } from '#capabilities/campaigns/index.evaluators.server.ts';
import { loadEdition, type Edition } from '#capabilities/grids/index.server.ts';
import { saveOrganisations, searchKey, searchTokens } from '#capabilities/organisations/index.server.ts';
import { enrolBodies } from '#capabilities/registrations/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { uuidFromName } from '#platform/ids.ts';
import type { Person, TestApp } from './app.ts';

/** Data for tests of fieldwork: small panels, evaluators, planned missions. Each shows only what matters. */
export const editionId = '2026';
export const testWindow = { from: '2026-04-01', to: '2026-05-29' };

export function testEdition(): Edition {
  return loadEdition(editionId);
}

export interface BodyChanges {
  name?: string;
  networks?: number;
  counterVisit?: boolean;
  inseeCode?: string;
  departmentCode?: string;
}

/** Bodies accepted into the edition, each with one site; returns their ids. */
export async function aPanel(ctx: Ctx, bodies: readonly BodyChanges[]): Promise<string[]> {
  const named = bodies.map((body, i) => {
    const name = body.name ?? `Commune ${i + 1}`;
    return { ...body, name, id: uuidFromName('test body', name), departmentCode: body.departmentCode ?? '31' };
  });
  await saveOrganisations(ctx.db, named.map(({ id, name, inseeCode, departmentCode }) => ({
    id, kind: 'commune', name, siren: null, inseeCode: inseeCode ?? null, population: 8000, departmentCode, regionCode: null,
    postcodes: [], source: 'manual', searchKey: searchKey(name), searchTokens: searchTokens([name], []),
  })));
  await enrolBodies(ctx, testEdition(), named.map((body) => ({
    organisationId: body.id, kind: 'commune', population: 8000, certified: false, formula: 'personalised',
    sites: [{
      organisationId: body.id, id: uuidFromName('test site', body.id), name: 'Mairie', role: 'main', departmentCode: body.departmentCode,
      phone: '05 61 00 00 00', email: 'contact@commune.example', website: 'https://commune.example', address: '1 place de la Mairie',
      postcode: '31000', city: body.name, counterVisit: body.counterVisit ?? false,
      networks: ['Facebook', 'Instagram'].slice(0, body.networks ?? 2).map((name) => ({ name, url: `https://${name.toLowerCase()}.example/${body.id.slice(0, 8)}` })),
    }],
  })), 'test');
  return named.map(({ id }) => id);
}

/** Bodies declare that their staff was told of the audits. */
export async function staffNotices(ctx: Ctx, organisationIds: readonly string[]): Promise<void> {
  await ctx.db
    .insertInto('staff_notice')
    .values(organisationIds.map((id) => ({
      organisation_id: id, id: ctx.ids.next(), edition_id: editionId, notified_on: '2026-03-01', body_consulted: 'Comité social territorial', contacts_announced: 14,
    })))
    .execute();
}

/** An evaluator with a profile, trained for the edition unless said otherwise. */
export async function anEvaluator(test: TestApp, profile: { inseeCode?: string; departmentCode?: string; conflicts?: string[]; trained?: boolean } = {}): Promise<Person> {
  const person = await test.person('evaluator');
  const id = idOf(person);
  await test.system(async (ctx) => {
    await insertEvaluatorProfile(ctx.db, { person_id: id, home_insee_code: profile.inseeCode ?? null, home_department_code: profile.departmentCode ?? '31', capacity_per_week: 10 });
    for (const organisationId of profile.conflicts ?? []) {
      await ctx.db.insertInto('evaluator_tie').values({ id: ctx.ids.next(), person_id: id, organisation_id: organisationId, kind: 'employer' }).execute();
    }
  });
  if (profile.trained !== false) await trained(test, [person]);
  return person;
}

/** These people have passed the training of an edition and signed its declaration. */
export async function trained(test: TestApp, people: readonly Person[], edition = editionId): Promise<void> {
  await test.system((ctx) => certifyPeople(ctx, { editionId: edition, people: people.map((person) => ({ id: idOf(person), name: person.actor.name ?? '' })) }));
}

export function idOf(person: Person): string {
  const { personId } = person.actor;
  if (!personId) throw new Error('an anonymous person has no id');
  return personId;
}

export interface PlannedMission extends MissionRow {
  evaluatorId: string | null;
}

/** Plans the edition's fieldwork over the panel; returns every mission with who carries it. */
export async function aCampaign(test: TestApp, seed = 'test'): Promise<{ campaignId: string; missions: PlannedMission[] }> {
  return test.system(async (ctx) => {
    const { campaignId } = await planCampaign(ctx, { editionId, label: 'Test', window: testWindow, seed });
    return { campaignId, missions: await missionsOfCampaign(ctx.db, campaignId) };
  });
}

/** The first mission of a channel that this person carries. */
export function missionOf(missions: readonly PlannedMission[], person: Person, channel?: string): PlannedMission {
  const found = missions.find((m) => m.evaluatorId === person.actor.personId && (!channel || m.channel === channel));
  if (!found) throw new Error(`no ${channel ?? ''} mission for this person`);
  return found;
}

export interface Field {
  missions: PlannedMission[];
  evaluators: Person[];
  /** A planned mission that no test has used yet, and who carries it. */
  freshMission(channel?: string): { mission: PlannedMission; evaluator: Person };
}

/** A panel in the middle of its fieldwork, with missions enough for each test to have its own. */
export async function aField(test: TestApp, bodies = 4): Promise<Field> {
  await test.system((ctx) => aPanel(ctx, Array.from({ length: bodies }, () => ({}))));
  const evaluators: Person[] = [];
  for (let i = 0; i < 8; i++) evaluators.push(await anEvaluator(test));
  const { missions } = await aCampaign(test);
  const unused = [...missions];
  return {
    missions,
    evaluators,
    freshMission(channel) {
      const index = unused.findIndex((m) => m.evaluatorId !== null && (!channel || m.channel === channel));
      const [mission] = unused.splice(index, 1);
      const evaluator = evaluators.find((person) => person.actor.personId === mission?.evaluatorId);
      if (index < 0 || !mission || !evaluator) throw new Error('no mission left: ask for more bodies');
      return { mission, evaluator };
    },
  };
}
