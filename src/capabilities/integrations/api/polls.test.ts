import { expect, test } from 'vitest';
import { makePoll, pollInput, simulatePoll } from '#capabilities/staff-polls/index.server.ts';
import { anonymous } from '#platform/context.ts';
import { testApp } from '#tests/harness/app.ts';
import { aPanel } from '#tests/harness/builders.ts';
import { apiOf } from '../api-builders.ts';
import { makeKey } from '../keys/manage-keys.server.ts';
import { pollSchema } from './operations/polls.schema.ts';

const app = await testApp();
const [own = '', other = ''] = await app.system((ctx) => aPanel(ctx, [{}, {}]));
const [referent, stranger] = [await app.person('referent', own), await app.person('referent', other)];
const { token } = await app.runAs(referent, (ctx) => makeKey(ctx, own, { name: 'Essai', scopes: ['polls:read'], months: 12 }));
const ask = apiOf(app.app);
const label = { fr: 'Accueillons-nous bien ?', en: 'Do we welcome people well?' };
const options = ['o1', 'o2', 'o3'].map((id) => ({ id, label: { fr: id, en: id } }));
const input = pollInput.parse({ content: { fr: { title: 'Sondage', intro: '' } }, units: [{ id: 'desk', label: 'Guichet', parent: null }], showing: 'at_the_end', closesAt: null, questions: [{ id: 'q1', kind: 'scale', label, options, criterion: 'courtesy' }] });
const runs = { run: app.app.runAsSystem, visit: <T>(work: (ctx: Parameters<Parameters<typeof app.app.runAsSystem>[0]>[0]) => Promise<T>): Promise<T> => app.app.run({ actor: anonymous, scope: 'public', locale: 'fr' }, work) };
const over = await simulatePoll(runs, {
  organisationId: own, input, openedOn: new Date('2026-03-02T08:00:00Z'), closedOn: new Date('2026-03-12T08:00:00Z'), words: { text: ['Un mot'], idea: ['Une idée'] }, levelOf: () => 0.6,
  voters: Array.from({ length: 30 }, (_, i) => ({ address: null, unit: i < 15 ? 'desk' : null })), answering: { desk: 12, '': 12 },
});

test('a program reads what may be shown of a poll, and of one that is open nothing', async () => {
  const read = pollSchema.parse(await (await ask(`/bodies/${own}/polls/${over.id}`, { token })).json());
  expect(read).toMatchObject({ state: 'closed', questions: [{ id: 'q1', criterion: 'courtesy' }] });
  const [whole] = read.questions[0]?.figures ?? [];
  expect(whole?.unit).toBeNull();
  expect(Object.values(whole?.counts ?? {}).reduce((sum, count) => sum + count, 0)).toBe(whole?.answers);
  const draft = await app.runAs(referent, (ctx) => makePoll(ctx, own, input));
  expect(pollSchema.parse(await (await ask(`/bodies/${own}/polls/${draft}`, { token })).json()).questions[0]?.figures).toEqual([]);
});

test('tables are read with a key of the body that allows it, and with no other', async () => {
  const address = `/bodies/${own}/polls/${over.id}/tables/figures?format=csv`;
  expect((await (await ask(address, { token })).text()).split('\r\n')[0]).toContain('answer_label');
  expect((await ask(address)).status).toBe(401);
  const { token: foreign } = await app.runAs(stranger, (ctx) => makeKey(ctx, other, { name: 'Autre', scopes: ['polls:read'], months: 1 }));
  expect((await ask(address, { token: foreign })).status).toBe(404);
  const { token: narrow } = await app.runAs(referent, (ctx) => makeKey(ctx, own, { name: 'Étroite', scopes: ['plan:read'], months: 1 }));
  expect((await ask(address, { token: narrow })).status).toBe(403);
});
