import { expect, test } from 'vitest';
import { testApp } from '#tests/harness/app.ts';
import { aFinishedFieldwork, publishResults } from '#tests/harness/results-builders.ts';
import { aClosedPoll, hearUsers } from '../../mirror/mirror-builders.ts';
import { apiOf } from '../api-builders.ts';
import { makeKey } from '../keys/manage-keys.server.ts';
import { mirrorSchema } from './operations/mirror.server.ts';

const app = await testApp();
const { bodies: [own = '', , other = ''] } = await aFinishedFieldwork(app);
await publishResults(app);
await hearUsers(app, own, 'courtesy', { days: 20, n: 10, level: 40 });
await aClosedPoll(app, own);
const ask = apiOf(app.app);
const referent = await app.person('referent', own);
const keyWith = (scopes: string[]) => app.runAs(referent, (ctx) => makeKey(ctx, own, { name: scopes.join(' '), scopes: scopes as ('results:read' | 'opinions:read')[], months: 1 }));

test('a key that reads results and opinions reads the three voices, with their gaps, and the same as a table', async () => {
  const { token } = await keyWith(['results:read', 'opinions:read']);
  const mirror = mirrorSchema.parse(await (await ask(`/bodies/${own}/mirror`, { token })).json());
  expect(mirror.criteria).toHaveLength(20);
  expect(mirror.criteria.find(({ criterion }) => criterion === 'courtesy')).toMatchObject({ reading: 'blind_spot', believed: { score: 93.75, n: 16, compared: true }, lived: { score: 40, n: 200 } });
  const lines = (await (await ask(`/bodies/${own}/mirror/export?format=csv`, { token })).text()).trimEnd().split('\n');
  expect(lines.length).toBeGreaterThan(20);
  expect((await ask(`/bodies/${other}/mirror`, { token })).status).toBe(404);
});

test('a key with one of the two scopes reads neither', async () => {
  for (const scope of ['results:read', 'opinions:read']) {
    const { token } = await keyWith([scope]);
    expect((await ask(`/bodies/${own}/mirror`, { token })).status).toBe(403);
  }
});
