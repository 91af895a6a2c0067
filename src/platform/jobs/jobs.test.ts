import { expect, test } from 'vitest';
import { anonymous, type Ctx } from '../context.ts';
import { createKit, type Kit } from '../app-kit.ts';
import { createLogger } from '../log.ts';
import { createTestDatabase } from '#tests/harness/database.ts';
import { testSettings } from '#tests/harness/app-settings.ts';
import { askToCancel, jobRuns } from './job-run.ts';
import { longJob, shortJob, type Job } from './job.ts';
import { lastRunOf } from './queue.ts';

const database = await createTestDatabase();

async function kitWith(jobs: Job[], listeners: { event: string; job: string }[] = []): Promise<Kit> {
  return createKit({
    settings: testSettings('/nonexistent', database.url), log: createLogger('silent'), databaseUrl: database.url, jobs, listeners,
    schedules: [], poolSize: 4,
  });
}

const note = (ctx: Ctx, name: string) => ctx.record({ name, subjectType: 'test', subjectId: 'x' });
const noted = (kit: Kit, name: string) =>
  kit.runAsSystem((ctx) => ctx.db.selectFrom('event').select('id').where('name', '=', name).execute()).then((rows) => rows.length);

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (await condition()) return;
    await new Promise((later) => setTimeout(later, 50));
  }
  throw new Error('it never came to be');
}

test('a job enqueued in a transaction that rolls back never runs; in one that commits it runs once', async () => {
  const kit = await kitWith([shortJob('test.short', (ctx, data) => note(ctx, String(data['name'])))]);
  try {
    await expect(
      kit.runAsSystem(async (ctx) => {
        await ctx.enqueue('test.short', { name: 'job.undone' });
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    await kit.runAsSystem((ctx) => ctx.enqueue('test.short', { name: 'job.done' }));
    await kit.startJobs();
    await until(async () => (await noted(kit, 'job.done')) > 0);
    expect(await noted(kit, 'job.done')).toBe(1);
    expect(await noted(kit, 'job.undone')).toBe(0);
  } finally {
    await kit.close();
  }
});

test('the last run of a job that came to its end is known to everybody who reads, with the moment it began', async () => {
  const kit = await kitWith([shortJob('test.last', (ctx) => note(ctx, 'job.last'))]);
  const last = () => kit.run({ actor: anonymous, scope: 'public', locale: 'fr' }, (ctx) => lastRunOf(ctx.db, 'test.last'));
  try {
    await kit.startJobs();
    expect(await last()).toBeNull();
    await kit.runAsSystem((ctx) => ctx.enqueue('test.last', {}));
    await until(async () => (await last()) !== null);
    expect(Math.abs(Date.now() - Number(await last()))).toBeLessThan(60_000);
  } finally {
    await kit.close();
  }
});

test('a job that fails leaves nothing of its work behind and is tried again', async () => {
  let tries = 0;
  const kit = await kitWith([
    shortJob('test.flaky', async (ctx) => {
      tries += 1;
      await note(ctx, 'job.flaky');
      if (tries === 1) throw new Error('the first time');
    }),
  ]);
  try {
    await kit.runAsSystem((ctx) => ctx.enqueue('test.flaky', {}));
    await kit.startJobs();
    await until(async () => (await noted(kit, 'job.flaky')) > 0);
    expect(tries).toBe(2);
    expect(await noted(kit, 'job.flaky')).toBe(1);
  } finally {
    await kit.close();
  }
});

test('an event starts the jobs that listen to it, with its facts', async () => {
  const kit = await kitWith([shortJob('test.heard', (ctx, data) => note(ctx, `heard.${String(data['subjectId'])}.${String(data['colour'])}`))], [
    { event: 'thing.happened', job: 'test.heard' },
  ]);
  try {
    await kit.startJobs();
    await kit.runAsSystem((ctx) => ctx.record({ name: 'thing.happened', subjectType: 'test', subjectId: '7', payload: { colour: 'ochre' } }));
    await until(async () => (await noted(kit, 'heard.7.ochre')) === 1);
  } finally {
    await kit.close();
  }
});

test('a long job shows how far it is and stops when somebody asks', async () => {
  const kit = await kitWith([
    longJob('test.long', async (_step, _data, progress) => {
      for (let done = 0; done < 1000; done++) {
        await progress.report(done, 1000);
        await new Promise((later) => setTimeout(later, 10));
      }
    }),
  ]);
  try {
    const id = await kit.runAsSystem((ctx) => ctx.enqueue('test.long', {}, 'A long walk'));
    await kit.startJobs();
    const run = async () => (await kit.runAsSystem((ctx) => jobRuns(ctx.db))).find((row) => row.id === id);
    await until(async () => ((await run())?.done ?? 0) > 2);
    expect(await run()).toMatchObject({ title: 'A long walk', state: 'running', total: 1000 });
    await kit.runAsSystem((ctx) => askToCancel(ctx.db, id, ctx.clock.now()));
    await until(async () => (await run())?.state === 'cancelled');
    expect((await run())?.done).toBeLessThan(1000);
  } finally {
    await kit.close();
  }
});
