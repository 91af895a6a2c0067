import { expect, test } from 'vitest';
import { testApp, type Person } from '#tests/harness/app.ts';
import { aScoredPanel, panelEdition } from '#tests/harness/panel-builders.ts';
import { jobRuns } from '#platform/jobs/job-run.ts';
import { freezeEdition } from './freeze-edition.server.ts';
import { requestRescore } from './request-rescore.server.ts';
import { scoreList } from './score-list.server.ts';

const app = await testApp();
const operator = await app.person('operator');
const ask = (who: Person) => app.runAs(who, (ctx) => requestRescore(ctx, panelEdition));
await aScoredPanel(app, [{ kind: 'commune', population: 5_000, count: 3, score: (i) => 60 + i }], { frozen: false });

test('the list is in the order asked and finds a body whatever its accents', async () => {
  const list = (order: 'score' | 'name', search = '') => app.runAs(operator, (ctx) => scoreList(ctx, { editionId: panelEdition, order, page: 1, search }));
  expect((await list('score')).rows.map(({ global_value: value }) => value)).toEqual([62, 61, 60]);
  expect((await list('name')).rows.map(({ organisation_name: name }) => name)).toEqual(['commune 0.0', 'commune 0.1', 'commune 0.2']);
  expect((await list('score', 'CÓMMUNE 0.1')).total).toBe(1);
});

test('whoever only reads may not have an edition scored again', async () => {
  await expect(ask(await app.person('dpo'))).rejects.toMatchObject({ code: 'not_allowed' });
});

test('a computation is a job with its own progress, and there is one at a time', async () => {
  await ask(operator);
  const runs = await app.runAs(operator, (ctx) => jobRuns(ctx.db));
  expect(runs).toMatchObject([{ job: 'scores.rescore-edition', state: 'queued', done: 0 }]);
  await expect(ask(operator)).rejects.toMatchObject({ code: 'rescore_running' });
});

test('a frozen edition is not scored again', async () => {
  await app.system((ctx) => ctx.db.updateTable('job_run').set({ state: 'done', finished_at: ctx.clock.now() }).execute());
  await app.system((ctx) => freezeEdition(ctx, panelEdition));
  await expect(ask(operator)).rejects.toMatchObject({ code: 'edition_already_frozen' });
});
