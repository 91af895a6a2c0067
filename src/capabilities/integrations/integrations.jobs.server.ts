import type { Job, Listener, Schedule } from '#platform/jobs/job.ts';
import { shortJob } from '#platform/jobs/job.ts';
import { forgetAnswers } from './api/idempotency.queries.server.ts';
import { refreshAllTilesJob, refreshTiles, refreshTilesJob } from './embeds/refresh-tiles.server.ts';
import { tellAgreed, tellAgreedJob } from './embeds/tell-agreed.server.ts';
import { integrationEvents } from './integrations.events.ts';
import { forgetDeliveries } from './webhooks/deliveries.queries.server.ts';
import { fanOut, fanOutJob } from './webhooks/fan-out.server.ts';
import { sendDue, sendDueJob } from './webhooks/send-due.server.ts';
import { keptDays, webhookTypes } from './webhooks/webhook.ts';

const forgetJob = 'integrations.forget';
const day = 24 * 3600_000;

export const integrationJobs: Job[] = [
  shortJob(fanOutJob, fanOut),
  { kind: 'long', name: sendDueJob, concurrency: 2, run: (step) => sendDue(step) },
  shortJob(refreshTilesJob, refreshTiles),
  shortJob(refreshAllTilesJob, (ctx) => refreshTiles(ctx, {})),
  shortJob(tellAgreedJob, tellAgreed),
  shortJob(forgetJob, async (ctx) => {
    const now = ctx.clock.now().getTime();
    await forgetAnswers(ctx.db, new Date(now - day));
    await forgetDeliveries(ctx.db, new Date(now - keptDays * day));
  }),
];

export const integrationListeners: Listener[] = [
  ...Object.values(webhookTypes).map(({ event }) => ({ event, job: fanOutJob })),
  { event: integrationEvents.embedAgreed, job: tellAgreedJob },
  { event: 'edition.published', job: refreshTilesJob },
  { event: 'scores.revised', job: refreshTilesJob },
  { event: integrationEvents.embedWithdrawn, job: refreshAllTilesJob },
];

export const integrationSchedules: Schedule[] = [{ job: sendDueJob, cron: '* * * * *' }, { job: forgetJob, cron: '35 4 * * *' }];
