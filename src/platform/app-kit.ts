import type pg from 'pg';
import type { Locale } from '#core/shared/texts.ts';
import { systemClock, type Clock } from './clock.ts';
import { systemActor, type Actor, type Ctx } from './context.ts';
import { createAppPool, createDb, createPool, type Db } from './db/connect.ts';
import { inTransaction, type Scope, type Tx } from './db/transaction.ts';
import type { Settings } from './env.ts';
import { insertEvent } from './events/record-event.ts';
import { createFileStore, type FileStore } from './files/file-store.ts';
import { randomIds, uuidv7, type Ids } from './ids.ts';
import { runJob } from './jobs/run-job.ts';
import { insertJobRun } from './jobs/job-run.ts';
import type { Job, Listener, Schedule } from './jobs/job.ts';
import { startQueue, type Queue } from './jobs/queue.ts';
import type { Logger } from './log.ts';
import { mailInForce } from './mail/adaptations.ts';
import { insertMail } from './mail/mail-message.ts';
import { sendMailJob } from './mail/send-mail.ts';

/** One request's frame: who asks, with which sight, in which language. */
export interface Frame {
  actor: Actor;
  scope: Scope;
  locale: Locale;
  draft?: string | null;
  /** Digest of the token of a registration's mailed link, for the scope `registrant`. */
  file?: string | null;
  requestId?: string;
}

/** The running product: opens transactions for requests, jobs and commands. Built by app.ts only. */
export interface Kit {
  settings: Settings;
  log: Logger;
  clock: Clock;
  ids: Ids;
  db: Db;
  ownerPool: pg.Pool;
  files: FileStore;
  /** One transaction, one decision: commits when `work` returns. */
  run<T>(frame: Frame, work: (ctx: Ctx) => Promise<T>): Promise<T>;
  /** The same as the system itself, for jobs and commands. */
  runAsSystem<T>(work: (ctx: Ctx) => Promise<T>): Promise<T>;
  startJobs(): Promise<void>;
  close(): Promise<void>;
}

export interface KitParts {
  settings: Settings;
  log: Logger;
  databaseUrl: string;
  jobs: Job[];
  listeners: Listener[];
  schedules: Schedule[];
  clock?: Clock;
  ids?: Ids;
  /** Connections of the application pool. */
  poolSize?: number;
}

export async function createKit(parts: KitParts): Promise<Kit> {
  const { settings, log, jobs, listeners, schedules } = parts;
  const clock = parts.clock ?? systemClock;
  const ids = parts.ids ?? randomIds;
  const appPool = createAppPool(parts.databaseUrl, log, parts.poolSize ?? 10);
  const ownerPool = createPool({ url: parts.databaseUrl, max: 3, log });
  const db = createDb(appPool);
  const files = createFileStore(`${settings.stateDir}/files`);
  const queue = await startQueue({ pool: ownerPool, names: jobs.map((job) => job.name), log });
  const listening = Map.groupBy(listeners, (listener) => listener.event);

  function contextOf(tx: Tx, frame: Frame): Ctx {
    const requestId = frame.requestId ?? uuidv7();
    return {
      db: tx, actor: frame.actor, scope: frame.scope, locale: frame.locale, clock, ids, settings, files, requestId,
      log: log.child({ requestId }),
      record: async (event) => {
        const id = ids.next();
        await insertEvent(tx, { ...event, id, actorId: event.onBehalfOf ?? frame.actor.personId, requestId });
        const data = { eventId: id, subjectId: event.subjectId, organisationId: event.organisationId, editionId: event.editionId, ...event.payload };
        for (const listener of listening.get(event.name) ?? []) await queue.send(tx, listener.job, data);
      },
      mail: async (message) => {
        const id = ids.next();
        const written = await insertMail(tx, id, 'kind' in message ? await mailInForce(tx, message) : message);
        if (written && settings.smtpUrl) await queue.send(tx, sendMailJob, { mailId: id });
      },
      enqueue: async (job, data, title) => {
        const id = ids.next();
        if (title) await insertJobRun(tx, { id, job, title, askedBy: frame.actor.personId });
        await queue.send(tx, job, title ? { ...data, jobRunId: id } : data);
        return id;
      },
    };
  }

  const run: Kit['run'] = (frame, work) =>
    inTransaction(
      db,
      { scope: frame.scope, personId: frame.actor.personId, organisationIds: frame.actor.organisationIds, draft: frame.draft ?? null, file: frame.file ?? null },
      (tx) => work(contextOf(tx, frame)),
    );
  const runAsSystem: Kit['runAsSystem'] = (work) => run({ actor: systemActor, scope: 'system', locale: 'fr' }, work);

  return {
    settings, log, clock, ids, db, ownerPool, files, run, runAsSystem,
    startJobs: async () => {
      await startWorkers(queue, jobs, runAsSystem, log);
      for (const { job, cron } of schedules) await queue.schedule(job, cron);
    },
    async close() {
      await queue.stop();
      await db.destroy();
      await ownerPool.end();
    },
  };
}

async function startWorkers(queue: Queue, jobs: Job[], runAsSystem: Kit['runAsSystem'], log: Logger): Promise<void> {
  for (const job of jobs) {
    await queue.work(job.name, { concurrency: job.concurrency }, (claimed) => runJob({ queue, job, claimed, runAsSystem, log }));
  }
}
