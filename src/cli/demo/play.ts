import { resolve } from 'node:path';
import { createApp } from '#app';
import { simulateInvoices } from '#capabilities/billing/index.invoices.server.ts';
import { writeReports } from '#capabilities/reports/index.server.ts';
import { createLogger } from '#platform/log.ts';
import { demoSettings } from './demo-settings.ts';
import { addDemoPeople, addFreeReferent } from './demo-people.ts';
import { addDemoRequests } from './demo-requests.ts';
import { demoEditionId, playEdition, type DemoStep } from './play-edition.ts';
import { playEvaluators } from './play-evaluators.ts';
import { playOrders } from './play-orders.ts';
import { playEvidence } from './play-evidence.ts';
import { playImprovement } from './play-improvement.ts';
import { playConsultations } from './play-consultations.ts';
import { playMeeting } from './play-meeting.ts';
import { playKiosks } from './play-kiosks.ts';
import { playListening } from './play-listening.ts';
import { playLived } from './play-lived.ts';
import { playPalmares } from './play-palmares.ts';
import { playPolls } from './play-polls.ts';
import { playDisputes } from './play-quality.ts';
import { playPlan } from './play-plan.ts';
import { playQueues } from './play-queues.ts';
import { playWave, waveEditionId } from './play-wave.ts';

/** A message of the playing process to the one that shows progress. */
export interface PlayMessage {
  step: DemoStep;
  done: number;
  total: number;
}

/**
 * Plays the demonstration into the database named by DATABASE_URL. It runs in a process of its own, which gives all its
 * memory back when it ends.
 */
async function play(): Promise<void> {
  const settings = demoSettings(process.env);
  const app = await createApp({ settings, databaseUrl: settings.databaseUrl ?? '', log: createLogger(settings.logLevel), poolSize: 4 });
  const tell = (step: DemoStep, done: number, total: number) => process.send?.({ step, done, total } satisfies PlayMessage);
  const showcase = await playEdition(app, tell);
  const people = await app.runAsSystem((ctx) => addDemoPeople(ctx, showcase));
  await app.runAsSystem((ctx) => addFreeReferent(ctx, demoEditionId));
  await addDemoRequests(app, people);
  await playEvidence(app, demoEditionId, showcase);
  await playDisputes(app, demoEditionId, showcase, people);
  await playImprovement(app, demoEditionId, showcase, people);
  await playKiosks(app, showcase, people);
  await playListening(app, showcase);
  await playLived(app, showcase);
  await playPalmares(app, demoEditionId, showcase);
  await playPolls(app, showcase);
  await playConsultations(app, showcase);
  await playMeeting(app, demoEditionId);
  await app.runAsSystem((ctx) => simulateInvoices(ctx, { editionId: demoEditionId, shown: showcase }));
  tell('wave', 0, 1);
  await playWave(app, people);
  await playOrders(app, waveEditionId, people);
  await playEvaluators(app, people);
  await playPlan(app, people);
  await playQueues(app);
  tell('wave', 1, 1);
  tell('reports', 0, 1);
  const folder = resolve(settings.stateDir, 'rapports');
  await writeReports(app.runAsSystem, { editionId: demoEditionId, organisationId: showcase, folder }, () => undefined);
  tell('reports', 1, 1);
  await app.close();
}

await play();
