import { expect, test } from 'vitest';
import { listConsultations, moveConsultation, simulateConsultations } from '#capabilities/consultations/index.server.ts';
import { testApp } from '#tests/harness/app.ts';
import { aPanel } from '#tests/harness/builders.ts';
import { apiOf } from '../api-builders.ts';
import { makeKey } from '../keys/manage-keys.server.ts';
import { addWebhook, openWebhook } from '../webhooks/manage-webhooks.server.ts';
import { fanOut } from '../webhooks/fan-out.server.ts';
import { consultationSchema } from './operations/consultations.schema.ts';

const app = await testApp();
const [own = '', other = ''] = await app.system((ctx) => aPanel(ctx, [{}, {}]));
await app.system((ctx) => simulateConsultations(ctx, own));
const referent = await app.person('referent', own);
const { token } = await app.runAs(referent, (ctx) => makeKey(ctx, own, { name: 'Essai', scopes: ['consultations:read'], months: 12 }));
const ask = apiOf(app.app);
const { consultations } = await app.runAs(referent, (ctx) => listConsultations(ctx, own));
const of = (state: string) => consultations.find((one) => one.state === state)?.consultation ?? { id: '', slug: '' };

test('while a consultation is open its figures are its body’s; once it is over, everybody reads the same', async () => {
  const open = await ask(`/consultations/${of('open').slug}`);
  expect(consultationSchema.parse(await open.json())).toMatchObject({ state: 'open', figures: null, files: [] });
  const live = consultationSchema.parse(await (await ask(`/bodies/${own}/consultations/${of('open').id}`, { token })).json());
  expect(live.figures?.find(({ measure }) => measure === 'received')?.value).toBe(146);
  const [seen, kept] = await Promise.all([ask(`/consultations/${of('closed').slug}`), ask(`/bodies/${own}/consultations/${of('closed').id}`, { token })]);
  expect(consultationSchema.parse(await seen.json()).figures).toEqual(consultationSchema.parse(await kept.json()).figures);
});

test('a table is read with a key of the body, and of no other', async () => {
  const address = `/bodies/${own}/consultations/${of('open').id}/files/1-answers.csv`;
  expect((await (await ask(address, { token })).text()).split('\r\n').length).toBeGreaterThan(140);
  expect((await ask(address)).status).toBe(401);
  const stranger = await app.person('referent', other);
  const foreign = await app.runAs(stranger, (ctx) => makeKey(ctx, other, { name: 'Autre', scopes: ['consultations:read'], months: 1 }));
  expect((await ask(address, { token: foreign.token })).status).toBe(404);
  expect((await ask(`/bodies/${other}/consultations/${of('open').id}`, { token: foreign.token })).status).toBe(404);
});

test('the closing of a consultation is told to who asked for it, with where it is read', async () => {
  const { id } = await app.runAs(referent, (ctx) => addWebhook(ctx, own, { url: 'https://receiver.example/hook', types: ['consultation.closed'] }));
  await app.runAs(referent, (ctx) => moveConsultation(ctx, { organisationId: own, id: of('open').id }, 'close'));
  const event = await app.system(({ db }) => db.selectFrom('event').select('id').where('name', '=', 'consultation.closed').where('subject_id', '=', of('open').id).executeTakeFirstOrThrow());
  await app.system((ctx) => fanOut(ctx, { eventId: event.id }));
  const { deliveries } = await app.runAs(referent, (ctx) => openWebhook(ctx, own, id, { limit: 5 }));
  expect(JSON.stringify(deliveries)).toContain(`/api/v1/bodies/${own}/consultations/${of('open').id}`);
});
