import { expect, test } from 'vitest';
import { testApp } from '#tests/harness/app.ts';
import { reportJobRun } from '#platform/jobs/job-run.ts';
import { isProblem } from '#platform/http/problem.ts';
import { cancelJob, listJobs } from './index.server.ts';

const { system, runAs, person } = await testApp();
const code = (work: Promise<unknown>) => work.then(() => 'done', (error) => (isProblem(error) ? error.code : error));

const aJob = (title: string) =>
  system(async (ctx) => {
    const id = await ctx.enqueue('mail.send', { mailId: '00000000-0000-7000-8000-000000000000' }, title);
    await reportJobRun(ctx.db, id, 3, 10);
    return id;
  });

test('a job asked to stop learns it at its next step, and the list says so meanwhile', async () => {
  const operator = await person('operator');
  const id = await aJob('Import');
  await runAs(operator, (ctx) => cancelJob(ctx, { id }));
  const listed = await runAs(operator, listJobs);
  expect(listed).toMatchObject({ active: true, mayCancel: true, jobs: [{ id, title: 'Import', done: 3, total: 10, stopping: true, over: false }] });
  expect(await system((ctx) => reportJobRun(ctx.db, id, 4, 10))).toEqual({ cancelled: true });
});

test('what has ended cannot be stopped, nor what never existed', async () => {
  const operator = await person('operator');
  const id = await aJob('Report');
  await system((ctx) => ctx.db.updateTable('job_run').set({ state: 'done', finished_at: ctx.clock.now() }).where('id', '=', id).execute());
  expect(await code(runAs(operator, (ctx) => cancelJob(ctx, { id })))).toBe('job_over');
  expect(await code(runAs(operator, (ctx) => cancelJob(ctx, { id: 'nonsense' })))).toBe('job_over');
});

test('the DPO reads the list and stops nothing', async () => {
  const dpo = await person('dpo');
  const id = await aJob('Scores');
  expect((await runAs(dpo, listJobs)).mayCancel).toBe(false);
  expect(await code(runAs(dpo, (ctx) => cancelJob(ctx, { id })))).toBe('not_allowed');
});
