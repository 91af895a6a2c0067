import { expect, test } from 'vitest';
import { testApp } from '#tests/harness/app.ts';
import { aPanel } from '#tests/harness/builders.ts';
import { eventDetail, eventTitle } from './index.ts';
import { listEvents, openJournalExport } from './index.server.ts';

const { runAs, system, person } = await testApp();
const operator = await person('operator');
const [rennes] = await system((ctx) => aPanel(ctx, [{ name: 'Rennes' }, { name: 'Brest' }]));
await runAs(operator, (ctx) => ctx.record({ name: 'registration.accepted', subjectType: 'registration', subjectId: 'r', organisationId: rennes, editionId: '2026' }));
const listed = (filter: { name?: string; body?: string; person?: string }) => runAs(operator, (ctx) => listEvents(ctx, { name: '', body: '', person: '', page: 1, ...filter }));

test('the journal says who did what about which body, the newest first', async () => {
  const { events, names } = await listed({});
  expect(events[0]).toMatchObject({ name: 'registration.accepted', actor_name: operator.actor.name, organisation_name: 'Rennes', edition_id: '2026' });
  expect(names).toEqual(['bodies.enrolled', 'registration.accepted', 'role.granted']);
});

test('it is narrowed by fact and by words of the body', async () => {
  expect((await listed({ name: 'role.granted' })).events).toMatchObject([{ subject_name: operator.actor.name }]);
  expect((await listed({ body: 'renn' })).total).toBe(1);
  expect((await listed({ body: 'brest' })).total).toBe(0);
  expect((await listed({ body: '%' })).total).toBe(0);
});

test('it is narrowed by who acted, and by whom it is about', async () => {
  expect((await listed({ person: operator.actor.name ?? '' })).events.map(({ name }) => name)).toEqual(['registration.accepted', 'role.granted']);
  expect((await listed({ person: 'nobody at all' })).total).toBe(0);
});

test('it is exported as it is narrowed, and who took it is noted', async () => {
  const filter = { name: 'registration.accepted', body: '', person: '' };
  const { body } = await runAs(operator, (ctx) => openJournalExport(ctx, (step) => runAs(operator, step), { filter, format: 'csv', roles: {} }));
  const lines = (await new Response(body).text()).trim().split('\r\n');
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain('Inscription acceptée;registration.accepted');
  expect((await listed({ name: 'journal.exported' })).total).toBe(1);
});

test('a page beyond the last is empty and knows the total', async () => {
  expect(await runAs(operator, (ctx) => listEvents(ctx, { name: '', body: 'renn', person: '', page: 9 }))).toMatchObject({ events: [], total: 1 });
});

test('facts are told in words; an event without words keeps its name', () => {
  expect(eventTitle('role.granted', 'fr')).toBe('Rôle donné');
  expect(eventTitle('moon.landed', 'en')).toBe('moon.landed');
  expect(eventDetail({ role: 'dpo', bodies: 1231, digest: 'x' }, 'en', { dpo: 'DPO' })).toBe('DPO, 1,231 bodies');
  expect(eventDetail(null, 'fr', {})).toBe('');
});
