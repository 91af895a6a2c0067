import { expect, test } from 'vitest';
import { aDayOfSignUp, someContacts } from '#capabilities/registrations/registration-builders.ts';
import { openRegistrationFile } from '#capabilities/registrations/index.server.ts';
import { fixedClock } from '#platform/clock.ts';
import { testApp } from '#tests/harness/app.ts';
import { ordered, orderOfKey } from './order-builders.ts';
import { orderForm } from './order-form.ts';
import { paperParts } from './order-papers.server.ts';

const parvis = await testApp({ clock: fixedClock(aDayOfSignUp) });
const operator = await parvis.person('operator');

test('the order form says who signs by delegation of whom, lists the sites, and groups the digits of numbers', async () => {
  const key = await ordered(parvis, { contacts: { ...someContacts, delegated: 'yes', signsFor: { name: 'Jeanne Maire', jobTitle: 'Maire' } } });
  const order = await orderOfKey(parvis, key);
  if (!order) throw new Error('an order');
  const form = orderForm({ order, quoteReference: null, ...(await parvis.system((ctx) => paperParts(ctx, key))) });
  const text = JSON.stringify(form).replaceAll(/[\u00a0\u202f]/g, ' ');
  expect(text).toContain('Anne Le Goff, agissant par délégation de Jeanne Maire, Maire.');
  expect(text).toContain('Mairie, 1 place du Docteur Joly, 35170 Bruz');
  expect(text).toContain('213 500 473');
  expect((await parvis.runAs(operator, (ctx) => openRegistrationFile(ctx, key))).signsFor).toBe('Jeanne Maire, Maire');
});
