import { beforeAll, expect, test } from 'vitest';
import { explain, explainedSite } from '#core/scoring/index.ts';
import { scoringPlanOf } from '#capabilities/scores/index.server.ts';
import { testApp, type Person } from '#tests/harness/app.ts';
import { editionId } from '#tests/harness/builders.ts';
import { aFinishedFieldwork, publishResults } from '#tests/harness/results-builders.ts';
import { asExplained, openFigure } from './open-figure.server.ts';
import { participantResults } from './participant-results.server.ts';
import { resultAudits } from './result-audits.server.ts';

const app = await testApp();
let own: Person;
let foreign: Person;
let body: string;
let other: string;

beforeAll(async () => {
  const { bodies } = await aFinishedFieldwork(app);
  [, , body = '', other = ''] = bodies;
  own = await app.person('referent', body);
  foreign = await app.person('referent', other);
  await publishResults(app);
});

const results = (who: Person, organisationId: string) => app.runAs(who, (ctx) => participantResults(ctx, { organisationId }));

test('published results are read once, and shared by all who may see them', async () => {
  const first = await results(own, body);
  expect(await results(own, body)).toBe(first);
  expect(await results(await app.person('reader', body), body)).toBe(first);
});

test('remembered results reach nobody of another body, nor who has just lost sight of them', async () => {
  await results(own, body);
  await expect(results(foreign, body)).rejects.toMatchObject({ code: 'results_not_published' });
  await expect(app.runAs(foreign, (ctx) => openFigure(ctx, { organisationId: body, view: 'global', key: 'global' }))).rejects.toMatchObject({ code: 'results_not_published' });
  const without: Person = { ...own, actor: { ...own.actor, organisationIds: [] } };
  await expect(results(without, body)).rejects.toMatchObject({ code: 'results_not_published' });
  expect(await results(foreign, other)).not.toBe(await results(own, body));
});

test('a signed revision is read at once, without waiting for what is remembered to end', async () => {
  const before = await results(own, body);
  await app.system(async (ctx) => {
    const row = await ctx.db.selectFrom('published_score').selectAll().where('organisation_id', '=', body).where('subject', '=', 'organisation').executeTakeFirstOrThrow();
    await ctx.db.insertInto('published_score').values({ ...row, revision: row.revision + 1, result: JSON.stringify(row.result) }).execute();
  });
  expect(await results(own, body)).not.toBe(before);
});

test('the audits behind results are read once, and a figure opened from them is the one opened anew', async () => {
  await app.runAs(own, async (ctx) => {
    const open = await participantResults(ctx, { organisationId: body });
    const audits = await resultAudits(ctx, body, open);
    expect(await resultAudits(ctx, body, open)).toBe(audits);
    const opened = await openFigure(ctx, { organisationId: body, editionId, view: 'channels', key: 'email' });
    const anew = explain(explainedSite(scoringPlanOf(open.edition, open.sites[0]?.departmentCode ?? null), audits.map(asExplained)), { view: 'channels', key: 'email', through: ['steps'] });
    expect(opened.part).toEqual(anew.kind === 'value' ? anew.value : null);
  });
});
