import { expect, test } from 'vitest';
import { listConsultations, simulateConsultations } from '#capabilities/consultations/index.server.ts';
import { testApp } from '#tests/harness/app.ts';
import { aFinishedFieldwork, publishResults } from '#tests/harness/results-builders.ts';
import { readConsulted } from './read-consulted.server.ts';

const parvis = await testApp();
const { bodies: [body = '', free = ''] } = await aFinishedFieldwork(parvis);
await parvis.system((ctx) => simulateConsultations(ctx, body));
const reader = await parvis.person('reader', body);
const { consultations } = await parvis.runAs(reader, (ctx) => listConsultations(ctx, body));
const keyOf = (state: string) => ({ organisationId: body, id: consultations.find((one) => one.state === state)?.consultation.id ?? '' });
const read = (state: string, who = reader) => parvis.runAs(who, (ctx) => readConsulted(ctx, keyOf(state)));

test('before any edition is published, answers to a tied question stand alone', async () => {
  const consulted = await read('closed');
  expect([consulted?.edition, consulted?.lines.map(({ measured, reading }) => `${measured} ${reading}`)]).toEqual(['', ['– Non mesuré', '– Non mesuré']]);
  expect(await read('open')).toBeNull();
});

test('then they stand beside the audited score of that criterion, with what both margins allow to say', async () => {
  await publishResults(parvis);
  const consulted = await read('closed');
  expect(consulted?.lines.map(({ label }) => label)).toEqual(['Joignabilité', 'Courtoisie']);
  expect(consulted?.lines.every(({ measured, lived }) => /\d+ \(\d+ à \d+\)/.test(measured) && /\d+ \(\d+ à \d+\)/.test(lived))).toBe(true);
});

test('nobody reads those of another body', async () => {
  const stranger = await parvis.person('reader', free);
  await expect(read('closed', stranger)).rejects.toMatchObject({ code: 'not_found' });
});
