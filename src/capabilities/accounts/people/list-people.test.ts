import { expect, test } from 'vitest';
import { testApp } from '#tests/harness/app.ts';
import { aPanel } from '#tests/harness/builders.ts';
import type { Role } from '#platform/context.ts';
import { addPerson, listPeople } from '../index.server.ts';

const { runAs, system, person } = await testApp();
const operator = await person('operator');
const [rennes = ''] = await system((ctx) => aPanel(ctx, [{ name: 'Rennes' }]));
await system(async (ctx) => {
  await addPerson(ctx, { email: 'zoe@x.example', name: 'Zoé', role: 'reviewer' });
  await addPerson(ctx, { email: 'zoe@x.example', name: 'Zoé', role: 'evaluator' });
  await addPerson(ctx, { email: 'abel@x.example', name: 'Abel', role: 'referent', organisationId: rennes });
});
const names = (filter: { text?: string; role?: Role }) =>
  runAs(operator, async (ctx) => (await listPeople(ctx, { text: '', role: null, page: 1, ...filter })).people.map(({ name }) => name));

test('people are listed once each, by name, with all their roles', async () => {
  const { people, total } = await runAs(operator, (ctx) => listPeople(ctx, { text: '', role: null, page: 1 }));
  expect(people.map(({ name, roles }) => [name, roles.map(({ role }) => role)])).toEqual([
    ['Abel', ['referent']], ['operator 1', ['operator']], ['Zoé', ['reviewer', 'evaluator']],
  ]);
  expect(total).toBe(3);
});

test('they are found by role, name, address or body', async () => {
  expect(await names({ role: 'evaluator' })).toEqual(['Zoé']);
  expect(await names({ text: 'zoé' })).toEqual(['Zoé']);
  expect(await names({ text: 'abel@' })).toEqual(['Abel']);
  expect(await names({ text: 'rennes' })).toEqual(['Abel']);
  expect(await names({ text: 'rennes', role: 'evaluator' })).toEqual([]);
});

test('outside the office nobody sees the list', async () => {
  const reviewer = await person('reviewer');
  expect((await runAs(reviewer, (ctx) => listPeople(ctx, { text: '', role: null, page: 1 }))).people.map(({ name }) => name)).toEqual([reviewer.actor.name]);
});
