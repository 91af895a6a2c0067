import { createApp, type App } from '#app';
import { sessionCookieName } from '#capabilities/accounts/index.ts';
import { addPerson, openSession, personByEmail } from '#capabilities/accounts/index.server.ts';
import { certifyPeople } from '#capabilities/campaigns/index.evaluators.server.ts';
import { insertEvaluatorProfile, missionsOfCampaign, planCampaign, type MissionRow } from '#capabilities/campaigns/index.server.ts';
import { addDays } from '#core/calendar/date.ts';
import { createLogger } from '#platform/log.ts';
import { openDatabase } from '#platform/server/open-database.ts';
import { testSettings } from '../harness/app-settings.ts';
import { aPanel, editionId } from '../harness/builders.ts';

const email = 'evaluator@example.org';
const log = createLogger('silent');

/** The product on the state folder's own database, in this process, while no server holds it. */
export async function withApp<T>(stateDir: string, work: (app: App) => Promise<T>): Promise<T> {
  const settings = { ...testSettings(stateDir, ''), databaseUrl: undefined };
  const database = await openDatabase(settings, log);
  const app = await createApp({ settings, databaseUrl: database.url, log });
  try {
    return await work(app);
  } finally {
    await app.close();
    await database.close();
  }
}

/** An evaluator with many missions of the past weeks, signed in. */
export async function anEvaluatorInTheField(app: App, bodies: number): Promise<{ missions: MissionRow[]; session: { name: string; value: string } }> {
  const today = app.clock.today();
  const missions = await app.runAsSystem(async (ctx) => {
    await aPanel(ctx, Array.from({ length: bodies }, () => ({})));
    const personId = await addPerson(ctx, { email, name: 'Anouk Delmas', role: 'evaluator' });
    await certifyPeople(ctx, { editionId, people: [{ id: personId, name: 'Anouk Delmas' }] });
    await insertEvaluatorProfile(ctx.db, { person_id: personId, home_insee_code: null, home_department_code: '31', capacity_per_week: 40 });
    const window = { from: addDays(today, -70), to: addDays(today, -10) };
    const { campaignId } = await planCampaign(ctx, { editionId, label: 'Épreuve', window, seed: 'épreuve' });
    const planned = await missionsOfCampaign(ctx.db, campaignId);
    // However the planner shares missions out, this one person carries them all: it is the phone that is tried here.
    const free = planned.filter(({ evaluatorId }) => evaluatorId === null);
    for (const { organisation_id, id } of free) await ctx.db.insertInto('mission_assignment').values({ organisation_id, mission_id: id, evaluator_id: personId }).execute();
    return planned;
  });
  const { token } = await app.runAsSystem(async (ctx) => {
    const person = await personByEmail(ctx.db, email);
    return openSession(ctx, { personId: person?.id ?? '', method: 'link', secondFactor: false, userAgent: null });
  });
  return { missions, session: { name: sessionCookieName('http:'), value: token } };
}
