import { expect, test } from 'vitest';
import type { Ctx } from '#platform/context.ts';
import { testApp } from '#tests/harness/app.ts';
import { aPanel } from '#tests/harness/builders.ts';
import { aDebate, visitorOf } from '../debate-builders.ts';
import { openConsultation, openStep } from '../public/open-consultation.server.ts';
import { markParticipations } from './mark-participations.server.ts';
import { noteOrigin } from './note-origin.server.ts';
import { markCounts } from './origins.queries.server.ts';

const app = await testApp();
const [body = ''] = await app.system((ctx) => aPanel(ctx, [{ name: 'Saint-Avit' }]));
const referent = await app.person('referent', body);
const at = (ms: number) => (ctx: Ctx): Ctx => ({ ...ctx, clock: { now: () => new Date(ms), today: () => '' } });

test('a script is marked, its supports stay and are told apart; no address is kept, and origins are forgotten', async () => {
  const { slug } = await aDebate(app, referent, body, 'comments');
  const visitor = visitorOf(app, slug);
  await visitor.send(await visitor.token(), { do: 'write', body: 'Un banc de plus devant la mairie' });
  const id = /id="t-([0-9a-f-]{36})"/.exec((await visitor.show()).html)?.[1] ?? '';
  const start = Date.now() - 1_800_000;
  for (let i = 0; i < 30; i++) {
    const token = await visitor.token();
    await visitor.send(token, { support: id });
    await app.runAs(app.visitor, async (ctx) => noteOrigin(at(start + i * 30_000)(ctx), openStep(await openConsultation(ctx, slug), 1), { token, address: '198.51.100.23' }));
  }
  const stepId = await app.system(async (ctx) => {
    await markParticipations(ctx);
    await markParticipations(ctx);
    return (await ctx.db.selectFrom('participation_origin').select('step_id').executeTakeFirstOrThrow()).step_id;
  });
  expect(await app.runAs(referent, (ctx) => markCounts(ctx.db, body, [stepId]))).toContainEqual({ rule: 'even-spacing', n: 30 });
  expect((await visitor.show()).html).toContain('30</button> <span class=q>(dont 30 marqués comme douteux)');
  const { rows } = await app.app.ownerPool.query<{ text: string }>('select o::text as text from participation_origin o');
  expect(rows.every(({ text }) => !text.includes('198.51'))).toBe(true);
  await app.system((ctx) => markParticipations(at(Date.now() + 10 * 86_400_000)(ctx)));
  expect((await app.app.ownerPool.query('select from participation_origin')).rowCount).toBe(0);
});
