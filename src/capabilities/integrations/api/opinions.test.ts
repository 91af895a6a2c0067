import { expect, test } from 'vitest';
import { z } from 'zod';
import { rollUpLot, seedPlaces, seedRaw } from '#tests/bench/boards/seed-opinions.ts';
import { testApp } from '#tests/harness/app.ts';
import { apiOf } from '../api-builders.ts';
import { makeKey } from '../keys/manage-keys.server.ts';
import { boardSchema, opinionSchema } from './operations/opinions.schema.ts';

const app = await testApp();
const points = await seedPlaces(app.app.ownerPool, [3, 1]);
await rollUpLot(app.app, app.app.ownerPool, points, await seedRaw(app.app.ownerPool, points, 0, 200));
const own = points[0]?.organisationId ?? '';
const other = points[3]?.organisationId ?? '';
const ask = apiOf(app.app);
const referent = await app.person('referent', own);
const { token } = await app.runAs(referent, (ctx) => makeKey(ctx, own, { name: 'Essai', scopes: ['opinions:read'], months: 12 }));

test('a key reads the board, and every opinion once, however the pages are cut; a table holds as many lines', async () => {
  const year = 'from=2020-01-01';
  const board = boardSchema.parse(await (await ask(`/bodies/${own}/opinions/board?${year}`, { token })).json());
  expect(board.points.length).toBeGreaterThan(1);
  const all = board.questions.reduce((sum, { raw }) => sum + raw.n, 0);
  expect(all).toBe(600);
  const page = z.object({ data: z.array(opinionSchema), next: z.string().nullable() });
  const ids = new Set<string>();
  for (let next: string | null = ''; next !== null;) {
    const got: z.infer<typeof page> = page.parse(await (await ask(`/bodies/${own}/opinions?${year}&limit=170${next && `&cursor=${next}`}`, { token })).json());
    for (const { id } of got.data) ids.add(id);
    next = got.next;
  }
  expect(ids.size).toBe(600);
  const lines = (await (await ask(`/bodies/${own}/opinions/export/opinions?${year}`, { token })).text()).trimEnd().split('\n');
  expect(lines).toHaveLength(601);
});

test('nobody reads another body, nor without the scope', async () => {
  expect((await ask(`/bodies/${other}/opinions/board`, { token })).status).toBe(404);
  const narrow = await app.runAs(referent, (ctx) => makeKey(ctx, own, { name: 'Autre', scopes: ['sites:read'], months: 1 }));
  expect((await ask(`/bodies/${own}/opinions`, { token: narrow.token })).status).toBe(403);
});
