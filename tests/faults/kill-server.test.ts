import { rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { createApp, type App } from '#app';
import { sessionCookieName } from '#capabilities/accounts/index.ts';
import { addPerson, openSession, personByEmail } from '#capabilities/accounts/index.server.ts';
import type { AuditSubmission } from '#capabilities/audits/index.server.ts';
import { certifyPeople } from '#capabilities/campaigns/index.evaluators.server.ts';
import { insertEvaluatorProfile, missionsOfCampaign, planCampaign } from '#capabilities/campaigns/index.server.ts';
import { addDays } from '#core/calendar/date.ts';
import { createLogger } from '#platform/log.ts';
import { openDatabase } from '#platform/server/open-database.ts';
import { testSettings } from '#tests/harness/app-settings.ts';
import { anAudit } from '#tests/harness/audit-builders.ts';
import { startBuiltServer, type BuiltServer } from '#tests/harness/built-server.ts';
import { aPanel, editionId } from '#tests/harness/builders.ts';
import { temporaryFolder } from '#tests/harness/temporary-folder.ts';

// The long form: PARVIS_KILLS=50 npx vitest run tests/faults/kill-server
const kills = Number(process.env['PARVIS_KILLS'] ?? 2);
const bodies = 15 * kills;
const atOnce = 6;
const email = 'evaluator@example.org';
const log = createLogger('silent');

const stateDir = temporaryFolder('kill-server');
afterAll(() => rmSync(stateDir, { recursive: true, force: true }));

/** The product on the state folder's own database, in this process, while no server holds it. */
async function withApp<T>(work: (app: App) => Promise<T>): Promise<T> {
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

/** An evaluator with many missions of the past weeks, signed in; returns the audits to send and the session. */
async function prepare(app: App): Promise<{ audits: AuditSubmission[]; cookie: string }> {
  const today = app.clock.today();
  const missions = await app.runAsSystem(async (ctx) => {
    await aPanel(ctx, Array.from({ length: bodies }, () => ({})));
    const personId = await addPerson(ctx, { email, name: 'Anouk Delmas', role: 'evaluator' });
    await certifyPeople(ctx, { editionId, people: [{ id: personId, name: 'Anouk Delmas' }] });
    await insertEvaluatorProfile(ctx.db, { person_id: personId, home_insee_code: null, home_department_code: '31', capacity_per_week: 40 });
    const window = { from: addDays(today, -70), to: addDays(today, -10) };
    const { campaignId } = await planCampaign(ctx, { editionId, label: 'Épreuve', window, seed: 'épreuve' });
    return (await missionsOfCampaign(ctx.db, campaignId)).filter(({ evaluatorId }) => evaluatorId !== null);
  });
  return { audits: missions.map((mission) => anAudit(mission)), cookie: await signIn(app) };
}

async function signIn(app: App): Promise<string> {
  const { token } = await app.runAsSystem(async (ctx) => {
    const person = await personByEmail(ctx.db, email);
    return openSession(ctx, { personId: person?.id ?? '', method: 'link', secondFactor: false, userAgent: null });
  });
  return `${sessionCookieName('http:')}=${token}`;
}

/** Sends one audit; null when no answer came. */
async function send(server: BuiltServer, cookie: string, audit: AuditSubmission): Promise<{ status: number; outcome: string } | null> {
  try {
    const response = await fetch(`${server.address}/api/v1/submissions`, {
      method: 'POST', body: JSON.stringify(audit), headers: { 'content-type': 'application/json', origin: server.address, cookie },
    });
    const { outcome } = (await response.json()) as { outcome: string };
    return { status: response.status, outcome };
  } catch {
    return null;
  }
}

/** Sends all, a few at once; `onanswer` hears of each acknowledged audit. */
async function sendAll(server: BuiltServer, cookie: string, audits: readonly AuditSubmission[], onanswer: (audit: AuditSubmission) => void): Promise<void> {
  const left = [...audits];
  const sendNext = async (): Promise<void> => {
    for (let audit = left.shift(); audit; audit = left.shift()) {
      const answer = await send(server, cookie, audit);
      if (!answer) return;
      expect(answer.status).toBeLessThan(300);
      onanswer(audit);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, sendNext));
}

test('an audit that was acknowledged is there after the server is killed, and none is there twice', async () => {
  const { audits, cookie } = await withApp(prepare);
  expect(audits.length).toBeGreaterThan(20 * kills);
  const acknowledged = new Set<AuditSubmission>();
  for (let kill = 1; kill <= kills; kill++) {
    const server = await startBuiltServer(stateDir);
    const enough = Math.floor((audits.length * kill) / (kills + 1));
    let killed: Promise<void> | null = null;
    await sendAll(server, cookie, audits.filter((audit) => !acknowledged.has(audit)), (audit) => {
      acknowledged.add(audit);
      // Others are on their way at this moment: some are committed without their answer having left.
      if (acknowledged.size >= enough) killed ??= server.kill();
    });
    await killed;
    expect(killed).not.toBeNull();
  }
  const known = [...acknowledged];
  expect(known.length).toBeLessThan(audits.length);

  const server = await startBuiltServer(stateDir);
  const again = await Promise.all(known.map((audit) => send(server, cookie, audit)));
  expect(new Set(again.map((answer) => `${answer?.status} ${answer?.outcome}`))).toEqual(new Set(['200 duplicate']));
  await sendAll(server, cookie, audits, (audit) => acknowledged.add(audit));
  expect(acknowledged.size).toBe(audits.length);
  await server.stop();

  const stored = await withApp((app) => app.runAsSystem((ctx) =>
    ctx.db.selectFrom('answer').select((eb) => ['audit_id', 'version', eb.fn.countAll<number>().as('answers')]).groupBy(['audit_id', 'version']).execute()));
  expect(stored.map(({ audit_id }) => audit_id).toSorted()).toEqual(audits.map(({ auditId }) => auditId).toSorted());
  expect(stored.every(({ version, answers }) => version === 1 && answers >= 40)).toBe(true);
}, 60_000 + 30_000 * kills);
